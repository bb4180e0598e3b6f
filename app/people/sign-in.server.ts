import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { verifySecret } from './hash-secret.server.ts'
import { parseParticipantCode } from './participant-code.ts'
import { parsePhone } from './phone.ts'
import { normaliseSecret } from './secret-rules.ts'
import { forgetAttempts, giveBackAttempt, refuseBlocked, signInBlocked, takeAttempt, throttleKey } from './sign-in-throttle.server.ts'
import { startSession, type Visitor } from './start-session.server.ts'
import { accountPolicy, addressPolicy } from './throttle-rules.ts'

export type SignedIn = { cookie: string; personId: string; roles: string[] }

/**
 * Signs in by phone number or participant code, and PIN or password. An unknown account and a wrong secret get the
 * same answer after the same work: `sign_in_failed`, or `sign_in_blocked` with the seconds to wait.
 */
export async function signIn({ who, secret, visitor }: { who: string; secret: string; visitor: Visitor }): Promise<SignedIn> {
  const account = readAccountName(who)
  const person = await findPerson(account)
  const accountKey = throttleKey('account', person?.id ?? account.value)
  const addressKey = throttleKey('address', visitor.addressKey)
  refuseBlocked(await takeAttempt(addressPolicy, addressKey))
  const attempt = await takeAttempt(accountPolicy, accountKey)
  refuseBlocked(attempt)
  if (!(await verifySecret(person?.hash ?? null, normaliseSecret(secret))) || !person) {
    throw attempt.waitSeconds > 0 ? signInBlocked(attempt.waitSeconds) : new AppError('sign_in_failed')
  }
  await Promise.all([forgetAttempts(accountKey), giveBackAttempt(addressKey)])
  const cookie = await startSession(db, { personId: person.id, roles: person.roles, visitor })
  return { cookie, personId: person.id, roles: person.roles }
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

/** One query, found or not, so that both take equally long. */
async function findPerson({ column, value }: AccountName): Promise<{ id: string; hash: string; roles: string[] } | undefined> {
  const [person] = await db.$queryRaw<{ id: string; hash: string; roles: string[] }[]>`
    select person.id, secret.hash,
      array(select role from role_grant where role_grant.person_id = person.id and revoked_at is null) as roles
    from person join sign_in_secret as secret on secret.person_id = person.id
    where person.phone = ${column === 'phone' ? value : null} or person.participant_code = ${column === 'code' ? value : null}`
  return person
}
