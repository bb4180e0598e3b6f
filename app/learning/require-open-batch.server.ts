import { AppError } from '#app/platform/app-error.ts'
import type { BatchSummary } from '#app/programmes/batch-summary.ts'
import { readToday } from './read-today.server.ts'

/** Passes a batch that can still be joined. Throws `batch_ended` or `batch_code_expired`. */
export async function requireOpenBatch({
  timeZone,
  endsOn,
  codeExpiresOn,
}: Pick<BatchSummary, 'timeZone' | 'endsOn' | 'codeExpiresOn'>): Promise<void> {
  const today = await readToday({ timeZone })
  if (today > endsOn) throw new AppError('batch_ended')
  if (today > codeExpiresOn) throw new AppError('batch_code_expired')
}
