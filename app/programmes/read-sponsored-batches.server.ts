import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import type { BatchSummary } from './batch-summary.ts'
import { batchSelect, summariseBatch } from './select-batch.server.ts'

/** Batches of the programmes that the actor's sponsors fund, the newest start first. */
export async function readSponsoredBatches({ actor }: { actor: Actor }): Promise<BatchSummary[]> {
  const rows = await db.batch.findMany({
    where: { programme: { sponsorId: { in: [...actor.sponsorIds] } } },
    orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
    select: batchSelect,
  })
  return rows.map(summariseBatch)
}

/** One of them. Throws `not_found` for a batch that somebody else funds. */
export async function readSponsoredBatch({ actor, batchId }: { actor: Actor; batchId: string }): Promise<BatchSummary> {
  const row = await db.batch.findFirst({ where: { id: batchId, programme: { sponsorId: { in: [...actor.sponsorIds] } } }, select: batchSelect })
  if (!row) throw new AppError('not_found')
  return summariseBatch(row)
}
