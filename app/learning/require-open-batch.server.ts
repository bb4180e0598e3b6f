import { AppError } from '#app/platform/app-error.ts'
import { codeState } from '#app/programmes/batch-dates.ts'
import type { BatchSummary } from '#app/programmes/batch-summary.ts'
import { readToday } from './read-today.server.ts'

const refusals = { ended: 'batch_ended', expired: 'batch_code_expired' } as const

/** Passes a batch that can still be joined. Throws `batch_ended` or `batch_code_expired`. */
export async function requireOpenBatch(batch: Pick<BatchSummary, 'timeZone' | 'endsOn' | 'codeExpiresOn'>): Promise<void> {
  const state = codeState(batch, await readToday(batch))
  if (state !== 'open') throw new AppError(refusals[state])
}
