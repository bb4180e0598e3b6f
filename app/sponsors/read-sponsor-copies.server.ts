import type { BadgeFormat } from '#app/certificates/badge/make-badge.server.ts'
import { listSponsorCopies, type SponsorCopy } from '#app/certificates/sponsor-copy/list-sponsor-copies.server.ts'
import { writeSponsorCopy } from '#app/certificates/sponsor-copy/write-sponsor-copy.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readSponsoredBatch } from '#app/programmes/read-sponsored-batches.server.ts'

/** Copies that holders of a batch allow its sponsor. Throws `not_found` for a batch that somebody else funds. */
export async function readSponsorCopies({ actor, batchId }: { actor: Actor; batchId: string }): Promise<SponsorCopy[]> {
  await readSponsoredBatch({ actor, batchId })
  return listSponsorCopies({ batchId })
}

/** One of them as a file. Throws `not_found` also for a certificate whose holder does not allow it. */
export async function readSponsorCopy({
  actor,
  batchId,
  ...wanted
}: {
  actor: Actor
  batchId: string
  certificateId: string
  format: BadgeFormat
}): Promise<{ bytes: Uint8Array; type: string; fileName: string }> {
  await readSponsoredBatch({ actor, batchId })
  return writeSponsorCopy({ batchId, ...wanted })
}
