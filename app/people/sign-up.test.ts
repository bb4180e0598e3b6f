import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { aVisitor, cookieHeader, freshPhone } from '#tests/builders/people.ts'
import { privacyNoticeVersion } from './privacy-notice.ts'
import { readActor } from './read-actor.server.ts'
import { signUp } from './sign-up.server.ts'

const pin = '274916'

function form(over: Partial<Parameters<typeof signUp>[0]> = {}) {
  return { name: 'Sutarmi', phone: freshPhone(), pin, password: '', agreed: true, locale: 'id' as const, visitor: aVisitor(), ...over }
}

test('signing up makes a person with a code, an unverified number and a consent, and signs them in', async () => {
  const input = form({ phone: '0812-3456-7801' })
  const { cookie, personId } = await signUp(input)
  const person = await db.person.findUniqueOrThrow({ where: { id: personId }, include: { consents: true, secret: true } })
  expect(person).toMatchObject({ name: 'Sutarmi', phone: '+6281234567801', phoneVouchedBy: null, secret: { kind: 'pin', mustChange: false } })
  expect(person.secret?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(person.consents.map((consent) => consent.noticeVersion)).toEqual([privacyNoticeVersion])
  expect(await readActor(cookieHeader(cookie))).toMatchObject({ personId, name: 'Sutarmi', roles: ['learner'], mustChangeSecret: false })
  expect(await db.auditEvent.count({ where: { subjectId: personId, action: 'person.signed_up' } })).toBe(1)
})

test('parallel sign-ups with one number, however it is written, give one account', async () => {
  const local = `8${Math.floor(1e9 + Math.random() * 8e9)}`
  const writings = [`0${local}`, `+62${local}`, `62${local}`, local]
  const secrets = ['274916', '905183', '382047', '618350', '739201', '150842', '460917', '829364']
  const answers = await Promise.allSettled(secrets.map((secret, index) => signUp(form({ phone: writings[index % 4], pin: secret }))))
  expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1)
  for (const answer of answers) if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'phone_taken' })
  expect(await db.person.count({ where: { phone: `+62${local}` } })).toBe(1)
})

test('a form sent twice gives one account and signs in both times', async () => {
  const input = form()
  const [first, second] = await Promise.all([signUp(input), signUp(input)])
  expect(second.personId).toBe(first.personId)
  expect(await readActor(cookieHeader(first.cookie))).not.toBeNull()
  expect(await readActor(cookieHeader(second.cookie))).not.toBeNull()
})

test('a stranger who types a taken number learns only that it cannot be used here', async () => {
  const { phone } = form()
  await signUp(form({ phone, name: 'Pemilik Nomor' }))
  const refusal = await signUp(form({ phone, pin: '905183' })).catch((error) => error)
  expect(refusal).toMatchObject({ code: 'phone_taken', params: {}, fields: { phone: { key: 'form.phone.taken' } } })
  expect(JSON.stringify(refusal)).not.toContain('Pemilik')
})

test('all mistakes of a form are told at once and nothing is stored', async () => {
  const before = await db.person.count()
  const refusal = await signUp(form({ name: 'Siti 2', phone: '0812', pin: '123456', agreed: false })).catch((error) => error)
  expect(refusal).toMatchObject({
    code: 'invalid_form',
    fields: {
      name: { key: 'form.name.digits' },
      phone: { key: 'form.phone.short' },
      pin: { key: 'form.pin.trivial' },
      agreed: { key: 'form.consent' },
    },
  })
  expect(await db.person.count()).toBe(before)
})

test('a password may be chosen instead of a PIN, not both', async () => {
  const { personId } = await signUp(form({ pin: '', password: 'lesung batu di teras' }))
  expect(await db.signInSecret.findUnique({ where: { personId } })).toMatchObject({ kind: 'password' })
  await expect(signUp(form({ password: 'lesung batu di teras' }))).rejects.toMatchObject({ fields: { password: { key: 'form.secret.one' } } })
})
