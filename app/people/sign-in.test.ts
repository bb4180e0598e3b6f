import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { aVisitor, cookieHeader, freshPhone, makePerson } from '#tests/builders/people.ts'
import { formatParticipantCode } from './participant-code.ts'
import { readActor } from './read-actor.server.ts'
import { signIn } from './sign-in.server.ts'
import { takeAttempt, throttleKey } from './sign-in-throttle.server.ts'

const failure = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'in',
    (error) => ({ code: error.code, fields: error.fields, params: error.params }),
  )

const later = (seconds: number) => db.$executeRaw`
  update sign_in_throttle set blocked_until = blocked_until - make_interval(secs => ${seconds}::int), updated_at = updated_at - make_interval(secs => ${seconds}::int)`

test('a person signs in by number or by participant code', async () => {
  const { personId, phone, participantCode, secret } = await makePerson()
  for (const who of [phone!, `0${phone!.slice(3)}`, participantCode, formatParticipantCode(participantCode).toLowerCase()]) {
    const { cookie } = await signIn({ who, secret, visitor: aVisitor() })
    expect(await readActor(cookieHeader(cookie))).toMatchObject({ personId })
  }
})

test('a person without a number signs in by code', async () => {
  const { personId, phone, participantCode, secret } = await makePerson({ phone: null })
  expect(phone).toBeNull()
  expect(await signIn({ who: participantCode, secret, visitor: aVisitor() })).toMatchObject({ personId })
})

test('an unknown account and a wrong secret get the same answers, try by try', async () => {
  const known = await makePerson()
  const unknown = freshPhone()
  for (let mistake = 1; mistake <= 8; mistake += 1) {
    const answers = await Promise.all([known.phone!, unknown].map((who) => failure(signIn({ who, secret: '905183', visitor: aVisitor() }))))
    expect(answers[1]).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ code: mistake <= 4 ? 'sign_in_failed' : 'sign_in_blocked' })
  }
})

test('an unknown account takes as long as a wrong secret', async () => {
  const { phone } = await makePerson()
  const times = { wrong: [] as number[], unknown: [] as number[] }
  for (let round = 0; round < 11; round += 1) {
    for (const [kind, who] of [
      ['wrong', phone!],
      ['unknown', freshPhone()],
    ] as const) {
      await db.signInThrottle.deleteMany()
      const start = performance.now()
      await failure(signIn({ who, secret: '905183', visitor: aVisitor() }))
      times[kind].push(performance.now() - start)
    }
  }
  const [wrong, unknown] = [times.wrong, times.unknown].map((list) => list.sort((a, b) => a - b)[5]!)
  expect(unknown! / wrong!).toBeGreaterThan(0.5)
  expect(unknown! / wrong!).toBeLessThan(2)
})

test('waits grow with each mistake, hold even for the right secret, and end', async () => {
  const { phone, secret } = await makePerson()
  const attempt = (typed: string) => failure(signIn({ who: phone!, secret: typed, visitor: aVisitor() }))
  for (let mistake = 1; mistake <= 4; mistake += 1) expect(await attempt('905183')).toMatchObject({ code: 'sign_in_failed' })
  const waits: unknown[] = []
  for (let round = 0; round < 6; round += 1) {
    const answer = await attempt('905183')
    expect(answer).toMatchObject({ code: 'sign_in_blocked' })
    expect(await attempt(secret)).toMatchObject({ code: 'sign_in_blocked' })
    const seconds = (answer as { params: { seconds: number } }).params.seconds
    waits.push(seconds)
    await later(seconds)
  }
  expect(waits).toEqual([60, 60, 120, 300, 900, 3600])
  expect(await attempt(secret)).toBe('in')
  expect(await attempt('905183')).toMatchObject({ code: 'sign_in_failed' })
})

test('waits are per account: a neighbour behind the same router signs in', async () => {
  const visitor = aVisitor()
  const [careless, neighbour] = await Promise.all([makePerson(), makePerson()])
  for (let mistake = 1; mistake <= 6; mistake += 1) await failure(signIn({ who: careless.phone!, secret: '905183', visitor }))
  expect(await failure(signIn({ who: careless.phone!, secret: careless.secret, visitor }))).toMatchObject({ code: 'sign_in_blocked' })
  expect(await failure(signIn({ who: neighbour.phone!, secret: neighbour.secret, visitor }))).toBe('in')
})

test('number and code of one account share their mistakes', async () => {
  const { phone, participantCode, secret } = await makePerson()
  for (let mistake = 1; mistake <= 5; mistake += 1) await failure(signIn({ who: phone!, secret: '905183', visitor: aVisitor() }))
  expect(await failure(signIn({ who: participantCode, secret, visitor: aVisitor() }))).toMatchObject({ code: 'sign_in_blocked' })
})

test('forty guesses at once get no further than five in a row', async () => {
  const { phone } = await makePerson()
  const answers = await Promise.all(Array.from({ length: 40 }, () => failure(signIn({ who: phone!, secret: '905183', visitor: aVisitor() }))))
  expect(answers.filter((answer) => typeof answer === 'object' && answer.code === 'sign_in_failed')).toHaveLength(4)
})

test('an address waits only after very many mistakes, and mistakes are forgiven with time', async () => {
  const policy = { free: 2, waits: [30], forgiveSeconds: 20 }
  const key = throttleKey('address', aVisitor().addressKey)
  expect(await takeAttempt(policy, key)).toEqual({ allowed: true, waitSeconds: 0 })
  expect(await takeAttempt(policy, key)).toEqual({ allowed: true, waitSeconds: 0 })
  expect(await takeAttempt(policy, key)).toEqual({ allowed: true, waitSeconds: 30 })
  expect(await takeAttempt(policy, key)).toEqual({ allowed: false, waitSeconds: 30 })
  await later(45)
  expect(await takeAttempt(policy, key)).toEqual({ allowed: true, waitSeconds: 0 })
  await later(10_000)
  expect(await takeAttempt(policy, key)).toEqual({ allowed: true, waitSeconds: 0 })
  expect(await db.signInThrottle.findUnique({ where: { key } })).toMatchObject({ failures: 1 })
})

test('what cannot be a number or a code is told at once', async () => {
  expect(await failure(signIn({ who: 'bu siti', secret: '905183', visitor: aVisitor() }))).toMatchObject({
    fields: { who: { key: 'form.who.unreadable' } },
  })
  expect(await failure(signIn({ who: ' ', secret: '905183', visitor: aVisitor() }))).toMatchObject({ fields: { who: { key: 'form.required' } } })
})
