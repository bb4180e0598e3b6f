import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { mayReleasePhone } from './may-release-phone.ts'
import { endSessions } from './revoke-other-sessions.server.ts'

/**
 * Frees a number from the account that took it, so that its owner can sign up with it, and ends that account's sessions.
 * The account stays and signs in by its participant code. Throws `phone_vouched` for a number that an operator confirmed.
 */
export async function releasePhone({ actor, personId }: { actor: Actor; personId: string }): Promise<void> {
  requireOperator(actor)
  await inTransaction(async (tx) => {
    const [person] = await tx.$queryRaw<{ phone: string | null; vouchedBy: string | null }[]>`
      select phone, phone_vouched_by as "vouchedBy" from person where id = ${personId}::uuid for update`
    if (!person) throw new AppError('not_found')
    if (person.phone === null) return
    if (!mayReleasePhone(person.vouchedBy)) throw new AppError('phone_vouched')
    await tx.person.update({ where: { id: personId }, data: { phone: null, phoneVouchedBy: null, phoneVouchedAt: null } })
    const sessions = await endSessions(tx, { personId })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'person.phone_released',
      subjectType: 'person',
      subjectId: personId,
      detail: { vouchedBy: person.vouchedBy, sessions },
    })
  })
}
