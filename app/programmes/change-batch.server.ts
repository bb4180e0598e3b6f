import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { columnOf, type Day, dayOf } from './batch-dates.ts'
import { lockBatchSeats } from './lock-batch-seats.server.ts'

export type BatchChange = { seats: number; endsOn: Day; codeExpiresOn: Day; contactPhone: string | null }

type Order = { actor: Actor; batchId: string; change: BatchChange }

/**
 * Changes what may change while a batch runs, and leaves the waiting list alone: pages use `changeRunningBatch` of
 * learning. Throws `not_found`, and `invalid_form` for an end before the start.
 */
export async function changeBatch({ tx, ...order }: Order & { tx?: Tx }): Promise<void> {
  requireOperator(order.actor)
  await (tx ? change(tx, order) : inTransaction((own) => change(own, order)))
}

async function change(tx: Tx, { actor, batchId, change: { seats, endsOn, codeExpiresOn, contactPhone } }: Order): Promise<void> {
  await lockBatchSeats(tx, { batchId })
  const { startsOn } = await tx.batch.findUniqueOrThrow({ where: { id: batchId }, select: { startsOn: true } })
  if (endsOn < dayOf(startsOn)) throw new AppError('invalid_form', { fields: { endsOn: { key: 'form.ends_before_start' } } })
  await tx.batch.update({
    where: { id: batchId },
    data: { seats, contactPhone, endsOn: columnOf(endsOn), codeExpiresOn: columnOf(codeExpiresOn) },
  })
  await recordAudit(tx, { actorId: actor.personId, action: 'batch.changed', subjectType: 'batch', subjectId: batchId, detail: { seats, endsOn } })
}
