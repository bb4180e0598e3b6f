import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { parseBatchCode } from './batch-code.ts'
import type { BatchSummary } from './batch-summary.ts'
import { batchSelect, summariseBatch } from './select-batch.server.ts'

/** The batch that a join code opens, expired or not. Throws `batch_code_unknown`. */
export async function findBatchByCode({ code }: { code: string }): Promise<BatchSummary> {
  const parsed = parseBatchCode(code)
  const row = parsed && (await db.batch.findUnique({ where: { code: parsed }, select: batchSelect }))
  if (!row) throw new AppError('batch_code_unknown', { fields: { code: { key: 'error.batch_code_unknown' } } })
  return summariseBatch(row)
}
