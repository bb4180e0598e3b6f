import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { createProgramme } from '#app/programmes/create-programme.server.ts'
import { anOperator, aVisitor, cookieHeader, freshPhone, makePerson } from '#tests/builders/people.ts'
import { changeName } from './change-name.server.ts'
import { createFirstOperator } from './create-first-operator.server.ts'
import { createPerson } from './create-person.server.ts'
import { erasePerson } from './erase-person.server.ts'
import { grantRole } from './grant-role.server.ts'
import { readActor } from './read-actor.server.ts'
import { readPerson } from './read-person.server.ts'
import { releasePhone } from './release-phone.server.ts'
import { resetSecret } from './reset-secret.server.ts'
import { revokeRole } from './revoke-role.server.ts'
import { searchPeople } from './search-people.server.ts'
import { signIn } from './sign-in.server.ts'
import { signUp } from './sign-up.server.ts'
import { vouchPhone } from './vouch-phone.server.ts'

test('a reset gives a one-time PIN, ends all sessions, lifts the wait and is recorded without the PIN', async () => {
  const actor = await anOperator()
  const person = await makePerson()
  for (let mistake = 1; mistake <= 5; mistake += 1) await signIn({ who: person.phone!, secret: '905183', visitor: aVisitor() }).catch(() => {})
  const { kind, secret } = await resetSecret({ actor, personId: person.personId })
  expect([kind, secret]).toEqual(['pin', expect.stringMatching(/^\d{6}$/)])
  expect(await readActor(person.cookie)).toBeNull()
  const { cookie } = await signIn({ who: person.phone!, secret, visitor: aVisitor() })
  expect(await readActor(cookieHeader(cookie))).toMatchObject({ mustChangeSecret: true })
  const [event] = await db.auditEvent.findMany({ where: { subjectId: person.personId, action: 'person.secret_reset' } })
  expect(event).toMatchObject({ actorId: actor.personId, subjectType: 'person', detail: { kind: 'pin', sessions: 1 } })
  expect(JSON.stringify(event)).not.toContain(secret)
})

test('a reset for a person with a role gives a password', async () => {
  const { personId } = await makePerson({ roles: ['decider'] })
  expect(await resetSecret({ actor: await anOperator(), personId })).toMatchObject({
    kind: 'password',
    secret: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/),
  })
})

test('nobody but an operator touches other people’s accounts', async () => {
  const { personId, phone } = await makePerson()
  for (const actor of [(await makePerson()).actor, (await makePerson({ roles: ['trainer', 'decider'] })).actor]) {
    for (const attempt of [
      () => resetSecret({ actor, personId }),
      () => readPerson({ actor, personId }),
      () => searchPeople({ actor, query: phone!, page: 1 }),
      () => releasePhone({ actor, personId }),
      () => erasePerson({ actor, personId }),
      () => grantRole({ actor, personId: actor.personId, role: 'operator' }),
      () => revokeRole({ actor, personId, grantId: randomUUID() }),
      () => createPerson({ actor, name: 'Siti', phone: '', agreed: true }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
    }
  }
})

test('an operator does not reset their own secret', async () => {
  const actor = await anOperator()
  await expect(resetSecret({ actor, personId: actor.personId })).rejects.toMatchObject({ code: 'forbidden' })
})

test('a registered person signs in by code with a one-time PIN; the same form sent twice registers one', async () => {
  const actor = await anOperator()
  const personId = randomUUID()
  const input = { actor, personId, name: 'Karsinem', phone: '', agreed: true }
  const answers = await Promise.all([createPerson(input), createPerson(input)])
  expect(answers.map((answer) => answer.isNew).sort()).toEqual([false, true])
  const made = answers.find((answer) => answer.isNew)!
  if (!made.isNew) throw new Error('one is new')
  expect(new Set(answers.map((answer) => answer.participantCode)).size).toBe(1)
  const { cookie } = await signIn({ who: made.participantCode, secret: made.oneTime.secret, visitor: aVisitor() })
  expect(await readActor(cookieHeader(cookie))).toMatchObject({ personId, mustChangeSecret: true })
  await expect(createPerson({ ...input, personId: randomUUID(), agreed: false })).rejects.toMatchObject({
    fields: { agreed: { key: 'form.consent.registered' } },
  })
})

test('a released number goes back to its owner, the account stays, a number confirmed by an operator stays where it is', async () => {
  const actor = await anOperator()
  const squatter = await makePerson()
  const owner = { name: 'Pemilik', phone: squatter.phone!, pin: '905183', password: '', agreed: true, locale: 'id' as const, visitor: aVisitor() }
  await expect(signUp(owner)).rejects.toMatchObject({ code: 'phone_taken' })
  await releasePhone({ actor, personId: squatter.personId })
  const { personId } = await signUp(owner)
  expect(personId).not.toBe(squatter.personId)
  expect(await signIn({ who: squatter.participantCode, secret: squatter.secret, visitor: aVisitor() })).toMatchObject({ personId: squatter.personId })
  expect(await db.auditEvent.count({ where: { subjectId: squatter.personId, action: 'person.phone_released' } })).toBe(1)
  await vouchPhone({ actor, personId, by: 'operator' })
  await vouchPhone({ actor, personId, by: 'trainer' })
  await expect(releasePhone({ actor, personId })).rejects.toMatchObject({ code: 'phone_vouched' })
  expect(await readPerson({ actor, personId })).toMatchObject({ phoneVouchedBy: 'operator' })
  expect(await db.auditEvent.count({ where: { subjectId: personId, action: 'person.phone_vouched' } })).toBe(1)
})

test.each(['batch_code', 'trainer'] as const)('a number squatted with the word of a %s is recovered, and the squatter is signed out', async (by) => {
  const actor = await anOperator()
  const squatter = await makePerson()
  await vouchPhone({ actor: squatter.actor, personId: squatter.personId, by })
  await releasePhone({ actor, personId: squatter.personId })
  expect(await readActor(squatter.cookie)).toBeNull()
  const owner = await makePerson({ phone: squatter.phone })
  expect(owner.personId).not.toBe(squatter.personId)
  const record = await readPerson({ actor, personId: squatter.personId })
  expect(record).toMatchObject({ phone: null, phoneVouchedBy: null })
  expect(record.events[0]).toMatchObject({ action: 'person.phone_released', detail: { vouchedBy: by, sessions: 1 } })
  await releasePhone({ actor, personId: squatter.personId })
  expect((await readPerson({ actor, personId: squatter.personId })).events).toHaveLength(record.events.length)
})

test('an operator’s word stands above a batch code’s, and holds the number', async () => {
  const actor = await anOperator()
  const { actor: self, personId } = await makePerson()
  await vouchPhone({ actor: self, personId, by: 'batch_code' })
  await vouchPhone({ actor, personId, by: 'operator' })
  expect(await readPerson({ actor, personId })).toMatchObject({ phoneVouchedBy: 'operator' })
  await expect(releasePhone({ actor, personId })).rejects.toMatchObject({ code: 'phone_vouched' })
})

test('a sponsor that does not exist is a mistake in the form', async () => {
  const actor = await anOperator()
  const { personId } = await makePerson()
  await expect(grantRole({ actor, personId, role: 'sponsor', sponsorId: randomUUID() })).rejects.toMatchObject({
    code: 'invalid_form',
    fields: { sponsorId: { key: 'form.sponsor.unknown' } },
  })
  expect((await readPerson({ actor, personId })).grants).toEqual([])
})

test('roles are granted once, work at once in running sessions, and are taken away at once', async () => {
  const actor = await anOperator()
  const { personId, cookie } = await makePerson()
  const { sponsorId } = await createProgramme({ actor, programme: { sponsorName: randomUUID(), name: randomUUID(), fiscalYear: 2026 } })
  await Promise.all([1, 2, 3].map(() => grantRole({ actor, personId, role: 'sponsor', sponsorId })))
  await grantRole({ actor, personId, role: 'trainer' })
  expect(await readActor(cookie)).toMatchObject({ roles: ['learner', 'trainer', 'sponsor'], sponsorIds: [sponsorId] })
  const { grants } = await readPerson({ actor, personId })
  expect(grants).toHaveLength(2)
  for (const { grantId } of grants) await revokeRole({ actor, personId, grantId })
  expect(await readActor(cookie)).toMatchObject({ roles: ['learner'], sponsorIds: [] })
  const { events } = await readPerson({ actor, personId })
  expect(events.map((event) => event.action)).toEqual([
    'person.role_revoked',
    'person.role_revoked',
    'person.role_granted',
    'person.role_granted',
    'person.signed_up',
  ])
  await expect(grantRole({ actor, personId, role: 'sponsor' })).rejects.toMatchObject({ fields: { sponsorId: { key: 'form.required' } } })
})

test('the portal always keeps an operator', async () => {
  const first = await anOperator()
  const second = await makePerson({ roles: ['operator'] })
  const others = await db.roleGrant.findMany({ where: { role: 'operator', revokedAt: null, personId: { notIn: [first.personId, second.personId] } } })
  for (const { id, personId } of others) await revokeRole({ actor: first, personId, grantId: id })
  const grantOf = async (personId: string) => (await db.roleGrant.findFirstOrThrow({ where: { personId, role: 'operator', revokedAt: null } })).id
  const [one, two] = [await grantOf(first.personId), await grantOf(second.personId)]
  const answers = await Promise.allSettled([
    revokeRole({ actor: second.actor, personId: first.personId, grantId: one }),
    revokeRole({ actor: first, personId: second.personId, grantId: two }),
  ])
  expect(answers.filter((answer) => answer.status === 'rejected')).toMatchObject([{ reason: { code: 'last_operator' } }])
  await expect(createFirstOperator({ name: 'Siti', phone: freshPhone(), password: 'lesung batu di teras' })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('people are found by number, code and the beginning of a word of the name', async () => {
  const actor = await anOperator()
  const surname = `Zq${Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('')}`
  const { personId, phone, participantCode } = await makePerson({ name: `Siti ${surname}` })
  for (const query of [phone!, `0${phone!.slice(3)}`, participantCode, surname.slice(0, 7).toLowerCase(), `siti ${surname}`]) {
    const { people } = await searchPeople({ actor, query, page: 1 })
    expect(people.map((person) => person.personId)).toEqual([personId])
  }
  for (const query of [surname.slice(2), phone!.slice(4), '%', '_']) {
    const { people } = await searchPeople({ actor, query, page: 1 })
    expect(people.map((person) => person.personId)).not.toContain(personId)
  }
  expect((await searchPeople({ actor, query: '', page: 99_999 })).people.length).toBeGreaterThan(0)
})

test('a name is corrected by its owner and the record does not repeat it', async () => {
  const { actor, personId } = await makePerson({ name: 'Stii' })
  await changeName({ actor, name: 'Siti' })
  expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ name: 'Siti' })
  const [event] = await db.auditEvent.findMany({ where: { subjectId: personId, action: 'person.name_changed' } })
  expect(event?.detail).toEqual({})
})

test('a name that a certificate carries stays as it is', async () => {
  const { actor, personId } = await makePerson({ name: 'Siti' })
  const day = new Date()
  const course = { create: { slug: randomUUID() } }
  const batch = { name: 'A', code: 'QQ7Q7Q', codeExpiresOn: day, seats: 1, startsOn: day, endsOn: day, venue: 'B', placeCode: '35', placeName: 'C' }
  const programme = { create: { name: 'D', fiscalYear: 2026, sponsor: { create: { name: 'E' } } } }
  const { id: batchId, courseId } = await db.batch.create({ data: { ...batch, course, programme } })
  const version = await db.courseVersion.create({ data: { courseId, number: 1, contentHash: '', body: {} } })
  const enrolment = { create: { batchId, personId, courseVersionId: version.id, state: 'completed' } }
  const printed = { number: randomUUID(), token: randomUUID(), facts: {}, template: 'F', pdfSha256: '', pdfBytes: 1, isDemo: true }
  await db.certificate.create({ data: { ...printed, issuedAt: day, validUntil: day, person: { connect: { id: personId } }, enrolment } })
  await expect(changeName({ actor, name: 'Sari' })).rejects.toMatchObject({ code: 'name_on_certificate' })
  expect(await db.person.findUnique({ where: { id: personId } })).toMatchObject({ name: 'Siti' })
})
