import { countCertificates } from '#app/certificates/count-certificates.server.ts'
import { countEnrolments, countPeople } from '#app/learning/count-enrolments.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { BatchSummary } from '#app/programmes/batch-summary.ts'
import { readSponsoredBatch, readSponsoredBatches } from '#app/programmes/read-sponsored-batches.server.ts'
import { type BatchCounts, type ShownBatchCounts, type ShownCount, showBatch, showTotals } from './small-cells.ts'

/** What a sponsor sees of a batch: plan and result apart, groups under five hidden, no names. */
export type SponsoredBatch = Pick<
  BatchSummary,
  'batchId' | 'name' | 'programmeName' | 'courseSlug' | 'startsOn' | 'endsOn' | 'venue' | 'placeName' | 'placeCode' | 'seats'
> &
  ShownBatchCounts

export type SponsorOverview = { batches: SponsoredBatch[]; seats: number; enrolments: ShownCount; people: ShownCount }

/** All batches that the actor's sponsors fund. People who joined two batches count once among people. */
export async function readSponsorOverview({ actor }: { actor: Actor }): Promise<SponsorOverview> {
  const batches = await readSponsoredBatches({ actor })
  const [counts, people] = await Promise.all([Promise.all(batches.map(countBatch)), countPeople({ batchIds: batches.map((batch) => batch.batchId) })])
  const rows = batches.map((batch, index) => withNumbers(batch, counts[index]!))
  const joined = rows.map((row, index) => ({ joined: counts[index]!.joined, shown: row.joined.shown }))
  return { batches: rows, seats: rows.reduce((sum, row) => sum + row.seats, 0), ...showTotals({ batches: joined, people }) }
}

/** One of them. Throws `not_found` for a batch that somebody else funds. */
export async function readSponsorBatch({ actor, batchId }: { actor: Actor; batchId: string }): Promise<SponsoredBatch> {
  const batch = await readSponsoredBatch({ actor, batchId })
  return withNumbers(batch, await countBatch(batch))
}

async function countBatch(batch: BatchSummary): Promise<BatchCounts> {
  const [enrolments, { issued, revoked }] = await Promise.all([countEnrolments(batch), countCertificates(batch)])
  const { completed, withdrawn } = enrolments
  return { joined: enrolments.active + completed + withdrawn + enrolments.lapsed, completed, withdrawn, certificates: issued, revoked }
}

function withNumbers(batch: BatchSummary, counts: BatchCounts): SponsoredBatch {
  const { batchId, name, programmeName, courseSlug, startsOn, endsOn, venue, placeName, placeCode, seats } = batch
  return { batchId, name, programmeName, courseSlug, startsOn, endsOn, venue, placeName, placeCode, seats, ...showBatch(counts) }
}
