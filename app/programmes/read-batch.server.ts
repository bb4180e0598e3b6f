import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import type { BatchSummary } from './batch-summary.ts'
import { batchSelect, summariseBatch } from './select-batch.server.ts'

/** A batch by id, for callers that have proved that the actor may see it. Throws `not_found`. */
export async function readBatch({ batchId }: { batchId: string }): Promise<BatchSummary> {
  const row = await db.batch.findUnique({ where: { id: batchId }, select: batchSelect })
  if (!row) throw new AppError('not_found')
  return summariseBatch(row)
}
