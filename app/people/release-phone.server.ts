import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'

/**
 * Frees a number that nobody vouched for from the account that took it, so that its owner can sign up with it. The
 * account stays and signs in by its participant code. Throws `phone_vouched` for a vouched number.
 */
export async function releasePhone({ actor, personId }: { actor: Actor; personId: string }): Promise<void> {
  requireOperator(actor)
  await inTransaction(async (tx) => {
    const freed = await tx.person.updateMany({ where: { id: personId, phone: { not: null }, phoneVouchedAt: null }, data: { phone: null } })
    if (freed.count === 1) {
      await recordAudit(tx, { actorId: actor.personId, action: 'person.phone_released', subjectType: 'person', subjectId: personId })
      return
    }
    const person = await tx.person.findUnique({ where: { id: personId }, select: { phone: true } })
    if (!person) throw new AppError('not_found')
    if (person.phone !== null) throw new AppError('phone_vouched')
  })
}
