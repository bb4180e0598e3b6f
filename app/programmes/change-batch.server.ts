import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { columnOf, type Day } from './batch-dates.ts'

export type BatchChange = { seats: number; endsOn: Day; codeExpiresOn: Day; contactPhone: string | null }

/** Changes what may change while a batch runs. Throws `not_found`. */
export async function changeBatch({ actor, batchId, change }: { actor: Actor; batchId: string; change: BatchChange }): Promise<void> {
  requireOperator(actor)
  const { seats, contactPhone } = change
  await inTransaction(async (tx) => {
    const { count } = await tx.batch.updateMany({
      where: { id: batchId },
      data: { seats, contactPhone, endsOn: columnOf(change.endsOn), codeExpiresOn: columnOf(change.codeExpiresOn) },
    })
    if (count === 0) throw new AppError('not_found')
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'batch.changed',
      subjectType: 'batch',
      subjectId: batchId,
      detail: { seats, endsOn: change.endsOn },
    })
  })
}
