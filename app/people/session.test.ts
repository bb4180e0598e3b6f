import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { sha256Hex } from '#app/platform/keyed-hash.server.ts'
import { anOperator, aVisitor, cookieHeader, makePerson } from '#tests/builders/people.ts'
import { changeSecret } from './change-secret.server.ts'
import { grantRole } from './grant-role.server.ts'
import { listSessions } from './list-sessions.server.ts'
import { readActor } from './read-actor.server.ts'
import { revokeOtherSessions } from './revoke-other-sessions.server.ts'
import { revokeSession } from './revoke-session.server.ts'
import { signIn } from './sign-in.server.ts'
import { signOut } from './sign-out.server.ts'

const hours = (from: Date, to: Date) => Math.round((to.getTime() - from.getTime()) / 3_600_000)

test('the cookie is signed, closed to scripts and other sites, and the database knows only a hash of it', async () => {
  const { phone, secret } = await makePerson()
  const { cookie } = await signIn({ who: phone!, secret, visitor: aVisitor() })
  expect(cookie).toMatch(/^nk_sesi=[\w-]{43}\.[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax; Expires=.+ GMT$/)
  const token = /nk_sesi=([\w-]{43})/.exec(cookie)?.[1] ?? ''
  expect(await db.session.count({ where: { tokenHash: sha256Hex(token) } })).toBe(1)
  expect(await db.session.count({ where: { tokenHash: token } })).toBe(0)
})

test('a tampered, a cut or a foreign cookie is nobody', async () => {
  const { cookie } = await makePerson()
  const last = cookie.at(-1) === '0' ? '1' : '0'
  for (const bad of ['', 'nk_sesi=', cookie.slice(0, -1) + last, cookie.slice(0, -10), cookie.replace(/=./, '=~'), `x${cookie}`, `${cookie}00`])
    expect(await readActor(bad)).toBeNull()
  const token = /nk_sesi=([\w-]{43})/.exec(cookie)?.[1] ?? ''
  expect(await readActor(`nk_sesi=${token}`)).toBeNull()
  expect(await readActor(`bahasa=en; ${cookie}; lain=1`)).not.toBeNull()
})

test('a revoked session ends at once, the others stay', async () => {
  const person = await makePerson()
  const { cookie } = await signIn({ who: person.phone!, secret: person.secret, visitor: aVisitor() })
  const other = (await readActor(cookieHeader(cookie)))!
  await revokeSession({ actor: person.actor, sessionId: other.sessionId })
  expect(await readActor(cookieHeader(cookie))).toBeNull()
  expect(await readActor(person.cookie)).not.toBeNull()
})

test('an expired session ends', async () => {
  const { cookie, actor } = await makePerson()
  await db.$executeRaw`update session set expires_at = now() - interval '1 second' where id = ${actor.sessionId}::uuid`
  expect(await readActor(cookie)).toBeNull()
})

test('nobody ends a stranger’s session', async () => {
  const [one, two] = await Promise.all([makePerson(), makePerson()])
  await expect(revokeSession({ actor: one.actor, sessionId: two.actor.sessionId })).rejects.toMatchObject({ code: 'not_found' })
  expect(await readActor(two.cookie)).not.toBeNull()
})

test('signing out ends this session and empties the cookie', async () => {
  const { actor, cookie } = await makePerson()
  expect((await signOut({ actor })).cookie).toMatch(/^nk_sesi=; .*Max-Age=0$/)
  expect(await readActor(cookie)).toBeNull()
  expect((await signOut({ actor: null })).cookie).toContain('Max-Age=0')
})

test('the list shows this device first and only sessions that still open a door', async () => {
  const person = await makePerson()
  const visitor = { ...aVisitor(), device: 'Firefox di Linux' }
  for (let times = 0; times < 3; times += 1) await signIn({ who: person.phone!, secret: person.secret, visitor })
  expect((await listSessions({ actor: person.actor })).map((line) => [line.device, line.isThisOne])).toEqual([
    ['Chrome di Android', true],
    ['Firefox di Linux', false],
    ['Firefox di Linux', false],
    ['Firefox di Linux', false],
  ])
  expect(await revokeOtherSessions({ actor: person.actor })).toBe(3)
  expect(await listSessions({ actor: person.actor })).toHaveLength(1)
})

test('a learner stays signed in for 30 days, a person with a role for 12 hours', async () => {
  const learner = await makePerson()
  const trainer = await makePerson({ roles: ['trainer'] })
  const again = await signIn({ who: trainer.phone!, secret: trainer.secret, visitor: aVisitor() })
  const long = await db.session.findUniqueOrThrow({ where: { id: learner.actor.sessionId } })
  const shrunk = await db.session.findUniqueOrThrow({ where: { id: trainer.actor.sessionId } })
  const short = await db.session.findUniqueOrThrow({ where: { id: (await readActor(cookieHeader(again.cookie)))!.sessionId } })
  expect(hours(long.createdAt, long.expiresAt)).toBe(720)
  expect(hours(short.createdAt, short.expiresAt)).toBe(12)
  expect(hours(shrunk.createdAt, shrunk.expiresAt)).toBe(12)
})

test('when somebody was seen is noted at most every five minutes', async () => {
  const { cookie, actor } = await makePerson()
  const seen = async () => (await db.session.findUniqueOrThrow({ where: { id: actor.sessionId } })).lastSeenAt.getTime()
  const first = await seen()
  await readActor(cookie)
  expect(await seen()).toBe(first)
  await db.$executeRaw`update session set last_seen_at = last_seen_at - interval '6 minutes' where id = ${actor.sessionId}::uuid`
  await readActor(cookie)
  expect(await seen()).toBeGreaterThan(first - 60_000)
})

test('choosing a new secret needs the current one, ends the other sessions and is recorded', async () => {
  const person = await makePerson()
  const elsewhere = await signIn({ who: person.phone!, secret: person.secret, visitor: aVisitor() })
  const change = (current: string, pin: string) => changeSecret({ actor: person.actor, current, pin, password: '' })
  await expect(change('905183', '382047')).rejects.toMatchObject({ code: 'secret_wrong', fields: { currentSecret: { key: 'form.secret.wrong' } } })
  await expect(change(person.secret, person.secret)).rejects.toMatchObject({ fields: { pin: { key: 'form.secret.same' } } })
  await expect(change(person.secret, '111111')).rejects.toMatchObject({ fields: { pin: { key: 'form.pin.trivial' } } })
  await change(person.secret, '382047')
  expect(await readActor(person.cookie)).not.toBeNull()
  expect(await readActor(cookieHeader(elsewhere.cookie))).toBeNull()
  expect(await db.auditEvent.count({ where: { subjectId: person.personId, action: 'person.secret_changed' } })).toBe(1)
})

test('the current secret is guessed at no faster than at the door', async () => {
  const person = await makePerson()
  const codes: string[] = []
  for (let mistake = 1; mistake <= 6; mistake += 1) {
    await changeSecret({ actor: person.actor, current: '905183', pin: '382047', password: '' }).catch((error) => codes.push(error.code))
  }
  expect(codes).toEqual([...Array(5).fill('secret_wrong'), 'sign_in_blocked'])
})

test('who is given a role must choose a password first', async () => {
  const person = await makePerson()
  await grantRole({ actor: await anOperator(), personId: person.personId, role: 'trainer' })
  const actor = (await readActor(person.cookie))!
  expect(actor).toMatchObject({ roles: ['learner', 'trainer'], mustChangeSecret: true })
  await expect(changeSecret({ actor, current: person.secret, pin: '382047', password: '' })).rejects.toMatchObject({
    fields: { password: { key: 'form.required' } },
  })
  await changeSecret({ actor, current: person.secret, pin: '', password: 'lesung batu di teras' })
  expect(await readActor(person.cookie)).toMatchObject({ mustChangeSecret: false })
})
