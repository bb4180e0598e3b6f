import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'

/** Locks the batch until the transaction ends, so that seats are given out one person at a time. Throws `not_found`. */
export async function lockBatchSeats(tx: Tx, { batchId }: { batchId: string }): Promise<{ seats: number }> {
  const rows = await tx.$queryRaw<{ seats: number }[]>`select seats from batch where id = ${batchId}::uuid for update`
  const [row] = rows
  if (!row) throw new AppError('not_found')
  return row
}
