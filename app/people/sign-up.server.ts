import type { Locale } from '#app/i18n/locale.ts'
import { AppError, isAppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { hashSecret } from './hash-secret.server.ts'
import { insertPerson } from './insert-person.server.ts'
import { knownDeviceCookie } from './known-device.server.ts'
import { type ChosenSecret, checkName, checkPhone, checkSecret, type Problems, refuseProblems } from './person-details.ts'
import { type SignedIn, signIn } from './sign-in.server.ts'
import { refuseBlocked, takeAttempt, throttleKey } from './sign-in-throttle.server.ts'
import { startSession, type Visitor } from './start-session.server.ts'
import { addressPolicy } from './throttle-rules.ts'

type SignUp = ChosenSecret & { name: string; phone: string; agreed: boolean; locale: Locale; visitor: Visitor }

/**
 * Makes an account for a phone number and signs its owner in. Throws `invalid_form`, `phone_taken` or `sign_in_blocked`.
 * Who signs up again with the number and secret of an account is signed in to it: a form sent twice over a slow
 * network, or an owner who forgot having an account. Anybody else learns only that the number cannot be used here.
 */
export async function signUp({ name: typedName, phone: typedPhone, pin, password, agreed, locale, visitor }: SignUp): Promise<SignedIn> {
  const problems: Problems = {}
  const name = checkName(typedName, problems)
  const phone = checkPhone(typedPhone, problems)
  const { kind, secret } = checkSecret({ pin, password }, phone || null, problems)
  if (!agreed) problems.agreed = { key: 'form.consent' }
  refuseProblems(problems)
  refuseBlocked(await takeAttempt(addressPolicy, throttleKey('sign-up', visitor.addressKey)))
  const hash = await hashSecret(secret)
  try {
    return await inTransaction(async (tx) => {
      const { personId } = await insertPerson(tx, { name, phone, locale, secret: { kind, hash, mustChange: false } })
      await recordAudit(tx, { actorId: personId, action: 'person.signed_up', subjectType: 'person', subjectId: personId })
      const cookie = await startSession(tx, { personId, roles: [], visitor })
      return { cookie, deviceCookie: knownDeviceCookie(personId, visitor.knownDevice), personId, roles: [] }
    })
  } catch (error) {
    if (isAppError(error) && error.code === 'phone_taken') return await signInInstead({ who: phone, secret, visitor })
    throw error
  }
}

async function signInInstead(credentials: { who: string; secret: string; visitor: Visitor }): Promise<SignedIn> {
  try {
    return await signIn(credentials)
  } catch (error) {
    if (isAppError(error)) throw new AppError('phone_taken', { fields: { phone: { key: 'form.phone.taken' } } })
    throw error
  }
}
