import type { Actor } from '#app/platform/actor.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { type BatchChange, changeBatch } from '#app/programmes/change-batch.server.ts'
import { readBatch } from '#app/programmes/read-batch.server.ts'
import { promoteWaiting } from './promote-waiting.server.ts'
import { readToday } from './read-today.server.ts'

/**
 * Changes a batch and gives the seats that are free then to those who wait, both or neither; when the batch is over
 * nobody moves up. Throws what `changeBatch` throws.
 */
export async function changeRunningBatch({ actor, batchId, change }: { actor: Actor; batchId: string; change: BatchChange }): Promise<void> {
  const isOver = (await readToday(await readBatch({ batchId }))) > change.endsOn
  await inTransaction(async (tx) => {
    await changeBatch({ actor, batchId, change, tx })
    if (!isOver) await promoteWaiting(tx, { batchId })
  })
}
