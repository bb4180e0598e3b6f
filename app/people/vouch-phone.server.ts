import type { Actor } from '#app/platform/actor.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'

export type VouchedBy = 'operator' | 'trainer' | 'batch_code'

/**
 * Somebody stands for the number being the person's own: an operator, the trainer of a batch, or the batch code the
 * person was given. That a trainer or a code may is for the caller to check. The first word counts, but an operator's
 * stands above the others; without a number nothing happens.
 */
export async function vouchPhone({ actor, personId, by, tx }: { actor: Actor; personId: string; by: VouchedBy; tx?: Tx }): Promise<void> {
  if (by === 'operator') requireOperator(actor)
  if (tx === undefined) return inTransaction((own) => vouchPhone({ actor, personId, by, tx: own }))
  const vouched = await tx.$executeRaw`
    update person set phone_vouched_by = ${by}, phone_vouched_at = now()
    where id = ${personId}::uuid and phone is not null
      and (phone_vouched_by is null or (${by} = 'operator' and phone_vouched_by <> 'operator'))`
  if (vouched === 0) return
  await recordAudit(tx, { actorId: actor.personId, action: 'person.phone_vouched', subjectType: 'person', subjectId: personId, detail: { by } })
}
