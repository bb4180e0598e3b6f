import type { Locale } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { insertPerson } from './insert-person.server.ts'
import { makeOneTimeSecret, type OneTimeSecret } from './one-time-secret.server.ts'
import { checkName, checkPhone, type Problems, refuseProblems } from './person-details.ts'

type Registration = {
  actor: Actor
  /** From the form, so that a form sent twice registers one person. */
  personId?: string
  name: string
  /** Empty for a person without a number of their own. */
  phone: string
  /** The privacy notice was read to the person, who agreed. */
  agreed: boolean
  locale?: Locale
}
export type Registered = { personId: string; participantCode: string } & (
  | { isNew: true; name: string; phone: string | null; oneTime: OneTimeSecret }
  | { isNew: false }
)

/**
 * An operator registers a person, who signs in with the number or the participant code and the one-time PIN returned
 * here this once. Throws `invalid_form` or `phone_taken`.
 */
export async function createPerson({
  actor,
  personId,
  name: typedName,
  phone: typedPhone,
  agreed,
  locale = 'id',
}: Registration): Promise<Registered> {
  requireOperator(actor)
  const problems: Problems = {}
  const name = checkName(typedName, problems)
  const phone = typedPhone.trim() === '' ? null : checkPhone(typedPhone, problems)
  if (!agreed) problems.agreed = { key: 'form.consent.registered' }
  refuseProblems(problems)
  const { kind, secret, hash } = await makeOneTimeSecret([], phone)
  return inTransaction(async (tx) => {
    const person = await insertPerson(tx, { id: personId, name, phone, locale, secret: { kind, hash, mustChange: true } })
    if (!person.isNew) return { ...person, isNew: false }
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'person.registered',
      subjectType: 'person',
      subjectId: person.personId,
      detail: { phone: phone !== null },
    })
    return { ...person, isNew: true, name, phone, oneTime: { kind, secret } }
  })
}
