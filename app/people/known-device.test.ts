import { expect, test } from 'vitest'
import { anOperator, aVisitor, cookieHeader, makePerson } from '#tests/builders/people.ts'
import { changeSecret } from './change-secret.server.ts'
import { deviceKnownTo, knownDeviceCookie, readKnownDevice } from './known-device.server.ts'
import { resetSecret } from './reset-secret.server.ts'
import { signIn } from './sign-in.server.ts'
import { signUp } from './sign-up.server.ts'

type Person = Awaited<ReturnType<typeof makePerson>>
const wrong = '905183'

function from(deviceCookie: string | null) {
  return { ...aVisitor(), knownDevice: readKnownDevice(deviceCookie === null ? '' : cookieHeader(deviceCookie)) }
}

const answer = ({ phone, secret }: Pick<Person, 'phone' | 'secret'>, deviceCookie: string | null, typed = secret): Promise<string> =>
  signIn({ who: phone!, secret: typed, visitor: from(deviceCookie) }).then(
    () => 'in',
    (error) => error.code,
  )

async function mistakes(person: Person, deviceCookie: string | null, times: number): Promise<void> {
  for (let mistake = 1; mistake <= times; mistake += 1) await answer(person, deviceCookie, wrong)
}

const deviceOf = async ({ phone, secret }: Person, before: string | null = null) =>
  (await signIn({ who: phone!, secret, visitor: from(before) })).deviceCookie

test('the cookie is closed to scripts and other sites, lasts 180 days and names nobody', async () => {
  const person = await makePerson()
  const cookie = await deviceOf(person)
  expect(cookie).toMatch(/^nk_perangkat=[\w-]{22}\.[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=15552000$/)
  for (const known of [person.personId, person.phone!, person.participantCode]) expect(cookie).not.toContain(known)
})

test('a stranger’s mistakes do not hold up the owner on their own phone', async () => {
  const owner = await makePerson()
  const phone = await deviceOf(owner)
  await mistakes(owner, null, 8)
  expect(await answer(owner, null)).toBe('sign_in_blocked')
  expect(await answer(owner, phone)).toBe('in')
  expect(await answer(owner, null)).toBe('sign_in_blocked')
})

test('the phone that someone signed up with is known, too', async () => {
  const { phone, secret } = { phone: (await makePerson()).phone!.replace(/\d{3}$/, '000'), secret: '274916' }
  const { deviceCookie } = await signUp({ name: 'Siti', phone, pin: secret, password: '', agreed: true, locale: 'id', visitor: aVisitor() })
  for (let mistake = 1; mistake <= 6; mistake += 1) await answer({ phone, secret }, null, wrong)
  expect(await answer({ phone, secret }, deviceCookie)).toBe('in')
})

test('a known device has growing waits of its own, which hold nobody else up', async () => {
  const owner = await makePerson()
  const [phone, laptop] = [await deviceOf(owner), await deviceOf(owner)]
  await mistakes(owner, phone, 5)
  expect(await answer(owner, phone)).toBe('sign_in_blocked')
  expect(await answer(owner, laptop)).toBe('in')
  expect(await answer(owner, null)).toBe('in')
})

test('a device is known to the accounts that signed in there and to no other', async () => {
  const [owner, stranger] = await Promise.all([makePerson(), makePerson()])
  const strangersPhone = await deviceOf(stranger)
  await mistakes(owner, strangersPhone, 5)
  expect(await answer(owner, strangersPhone)).toBe('sign_in_blocked')
  const owners = await deviceOf(stranger, strangersPhone)
  const forged = owners.replace(/\.[0-9a-f]{64}/, `.${'0'.repeat(64)}`)
  expect(deviceKnownTo(stranger.personId, readKnownDevice(cookieHeader(owners)))).not.toBeNull()
  expect(deviceKnownTo(stranger.personId, readKnownDevice(cookieHeader(forged)))).toBeNull()
  const moved = cookieHeader(owners).replace(/=[\w-]{22}/, `=${'A'.repeat(22)}`)
  expect(deviceKnownTo(stranger.personId, readKnownDevice(moved))).toBeNull()
})

test('a shared handset remembers five accounts, the latest first, each once', () => {
  const people = ['a', 'b', 'c', 'd', 'e', 'f', 'b']
  let device = null
  for (const personId of people) device = readKnownDevice(cookieHeader(knownDeviceCookie(personId, device)))
  expect(device!.marks).toHaveLength(5)
  expect(people.filter((personId) => deviceKnownTo(personId, device) === null)).toEqual(['a'])
  expect(new Set(device!.marks).size).toBe(5)
})

test('a cookie of another shape is no device', () => {
  const good = cookieHeader(knownDeviceCookie('a', null))
  for (const bad of ['', 'nk_perangkat=', good.slice(0, -1), `${good}0`, good.split('.')[0]!, `x${good}`, good + `.${'0'.repeat(64)}`.repeat(5)])
    expect(readKnownDevice(bad)).toBeNull()
  expect(readKnownDevice(`bahasa=en; ${good}; lain=1`)).not.toBeNull()
})

test('a reset by staff lifts the waits of known devices, too', async () => {
  const owner = await makePerson()
  const phone = await deviceOf(owner)
  await mistakes(owner, phone, 6)
  const { secret } = await resetSecret({ actor: await anOperator(), personId: owner.personId })
  expect(await answer({ ...owner, secret }, phone)).toBe('in')
})

test('a stranger’s mistakes at the door do not keep the owner from changing the secret', async () => {
  const owner = await makePerson()
  await mistakes(owner, null, 8)
  await changeSecret({ actor: owner.actor, current: owner.secret, pin: '382047', password: '' })
})
