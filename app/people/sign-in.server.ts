import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { verifySecret } from './hash-secret.server.ts'
import { deviceKnownTo, knownDeviceCookie } from './known-device.server.ts'
import { parseParticipantCode } from './participant-code.ts'
import { parsePhone } from './phone.ts'
import { normaliseSecret } from './secret-rules.ts'
import { forgetAttempts, giveBackAttempt, refuseBlocked, signInBlocked, takeAttempt, throttleKey } from './sign-in-throttle.server.ts'
import { startSession, type Visitor } from './start-session.server.ts'
import { accountPolicy, addressPolicy } from './throttle-rules.ts'

/** Two `Set-Cookie` values: the session, and that this device knows the person. */
export type SignedIn = { cookie: string; deviceCookie: string; personId: string; roles: string[] }

/**
 * Signs in by phone number or participant code, and PIN or password. An unknown account and a wrong secret get the
 * same answer after the same work: `sign_in_failed`, or `sign_in_blocked` with the seconds to wait. Mistakes are counted
 * for the account; on a device where its owner has signed in before they are counted apart, so that nobody elsewhere can
 * lock the owner out.
 */
export async function signIn({ who, secret, visitor }: { who: string; secret: string; visitor: Visitor }): Promise<SignedIn> {
  const account = readAccountName(who)
  const person = await findPerson(account)
  const deviceId = person ? deviceKnownTo(person.id, visitor.knownDevice) : null
  const accountKey =
    person && deviceId !== null
      ? throttleKey('device', `${person.id}\0${deviceId}\0${person.secretVersion}`)
      : throttleKey('account', person?.id ?? account.value)
  const addressKey = throttleKey('address', visitor.addressKey)
  refuseBlocked(await takeAttempt(addressPolicy, addressKey))
  const attempt = await takeAttempt(accountPolicy, accountKey)
  refuseBlocked(attempt)
  if (!(await verifySecret(person?.hash ?? null, normaliseSecret(secret))) || !person) {
    throw attempt.waitSeconds > 0 ? signInBlocked(attempt.waitSeconds) : new AppError('sign_in_failed')
  }
  await Promise.all([forgetAttempts(accountKey), giveBackAttempt(addressKey)])
  const cookie = await startSession(db, { personId: person.id, roles: person.roles, visitor })
  return { cookie, deviceCookie: knownDeviceCookie(person.id, visitor.knownDevice), personId: person.id, roles: person.roles }
}

type AccountName = { column: 'phone' | 'code'; value: string }

/** What cannot be anybody's number or code is told at once: it says nothing about who has an account. */
function readAccountName(who: string): AccountName {
  const code = parseParticipantCode(who)
  if (code !== null) return { column: 'code', value: code }
  const phone = parsePhone(who)
  if (phone.ok) return { column: 'phone', value: phone.phone }
  throw new AppError('invalid_form', { fields: { who: { key: phone.problem === 'form.required' ? 'form.required' : 'form.who.unreadable' } } })
}

/** `secretVersion` changes with the secret: a reset by staff lifts the waits on every device of the person. */
type Found = { id: string; hash: string; secretVersion: string; roles: string[] }

/** One query, found or not, so that both take equally long. */
async function findPerson({ column, value }: AccountName): Promise<Found | undefined> {
  const [person] = await db.$queryRaw<Found[]>`
    select person.id, secret.hash, extract(epoch from secret.changed_at)::text as "secretVersion",
      array(select role from role_grant where role_grant.person_id = person.id and revoked_at is null) as roles
    from person join sign_in_secret as secret on secret.person_id = person.id
    where person.phone = ${column === 'phone' ? value : null} or person.participant_code = ${column === 'code' ? value : null}`
  return person
}
