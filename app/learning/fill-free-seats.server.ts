import { inTransaction } from '#app/platform/database.server.ts'
import { readBatch } from '#app/programmes/read-batch.server.ts'
import { promoteWaiting } from './promote-waiting.server.ts'
import { readToday } from './read-today.server.ts'

/** After seats were added to a batch: those who wait get them, unless the batch is over. Throws `not_found`. */
export async function fillFreeSeats({ batchId }: { batchId: string }): Promise<void> {
  const batch = await readBatch({ batchId })
  if ((await readToday(batch)) > batch.endsOn) return
  await inTransaction((tx) => promoteWaiting(tx, batch))
}
