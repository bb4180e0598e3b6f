import { countCertificates } from '#app/certificates/count-certificates.server.ts'
import { countEnrolments, countPeople } from '#app/learning/count-enrolments.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { BatchSummary } from '#app/programmes/batch-summary.ts'
import { readSponsoredBatch, readSponsoredBatches } from '#app/programmes/read-sponsored-batches.server.ts'
import { type ShownCount, showCount } from './small-cells.ts'

/** What a sponsor sees of a batch: plan and result apart, groups under five hidden, no names. */
export type SponsoredBatch = Pick<
  BatchSummary,
  'batchId' | 'name' | 'programmeName' | 'courseSlug' | 'startsOn' | 'endsOn' | 'venue' | 'placeName' | 'placeCode' | 'seats'
> & {
  joined: number
  completed: ShownCount
  withdrawn: ShownCount
  certificates: ShownCount
  revoked: ShownCount
}

export type SponsorOverview = { batches: SponsoredBatch[]; seats: number; enrolments: number; people: number }

/** All batches that the actor's sponsors fund. People who joined two batches count once among people. */
export async function readSponsorOverview({ actor }: { actor: Actor }): Promise<SponsorOverview> {
  const batches = await readSponsoredBatches({ actor })
  const [rows, people] = await Promise.all([Promise.all(batches.map(withNumbers)), countPeople({ batchIds: batches.map((batch) => batch.batchId) })])
  return {
    batches: rows,
    seats: rows.reduce((sum, row) => sum + row.seats, 0),
    enrolments: rows.reduce((sum, row) => sum + row.joined, 0),
    people,
  }
}

/** One of them. Throws `not_found` for a batch that somebody else funds. */
export async function readSponsorBatch({ actor, batchId }: { actor: Actor; batchId: string }): Promise<SponsoredBatch> {
  return withNumbers(await readSponsoredBatch({ actor, batchId }))
}

async function withNumbers(batch: BatchSummary): Promise<SponsoredBatch> {
  const [enrolments, certificates] = await Promise.all([countEnrolments(batch), countCertificates(batch)])
  const joined = enrolments.active + enrolments.completed + enrolments.withdrawn + enrolments.lapsed
  const { batchId, name, programmeName, courseSlug, startsOn, endsOn, venue, placeName, placeCode, seats } = batch
  return {
    ...{ batchId, name, programmeName, courseSlug, startsOn, endsOn, venue, placeName, placeCode, seats, joined },
    completed: showCount(enrolments.completed, joined),
    withdrawn: showCount(enrolments.withdrawn, joined),
    certificates: showCount(certificates.issued, joined),
    revoked: showCount(certificates.revoked, certificates.issued),
  }
}
