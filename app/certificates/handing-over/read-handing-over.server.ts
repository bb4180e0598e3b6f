import { z } from 'zod'
import { requireIssuingStaff } from '#app/certificates/issuing/require-issuing-staff.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import type { BatchSummary } from '#app/programmes/batch-summary.ts'
import { readBatch } from '#app/programmes/read-batch.server.ts'
import type { Prisma } from '#prisma/client/client.ts'

/** Of the facts only what the list shows: thousands of them are read at once. */
const printedName = z.object({ name: z.string() })

export type CertificateToHandOver = { certificateId: string; number: string; name: string; issuedAt: Date; pdfSha256: string; pdfBytes: number }

function counting(batchId: string): Prisma.CertificateWhereInput {
  return { enrolment: { batchId }, events: { none: { kind: { in: ['revoked', 'superseded'] } } } }
}

/**
 * The certificates of a batch that count, by number: without revoked and replaced ones. For operators and the batch's
 * decider; a sponsor sees numbers of people, never their names. Throws `not_found`.
 */
export async function readHandingOver({
  actor,
  batchId,
}: {
  actor: Actor
  batchId: string
}): Promise<{ batch: BatchSummary; certificates: CertificateToHandOver[] }> {
  await requireIssuingStaff({ actor, batchId })
  const [batch, rows] = await Promise.all([
    readBatch({ batchId }),
    db.certificate.findMany({
      where: counting(batchId),
      orderBy: { number: 'asc' },
      select: { id: true, number: true, facts: true, issuedAt: true, pdfSha256: true, pdfBytes: true },
    }),
  ])
  const certificates = rows.map(({ id, facts, ...row }) => ({ certificateId: id, name: printedName.parse(facts).name, ...row }))
  return { batch, certificates }
}

/** How many there are to hand over and how large their files are together. Throws `not_found`. */
export async function countHandingOver({ actor, batchId }: { actor: Actor; batchId: string }): Promise<{ count: number; bytes: number }> {
  await requireIssuingStaff({ actor, batchId })
  const { _count, _sum } = await db.certificate.aggregate({ where: counting(batchId), _count: true, _sum: { pdfBytes: true } })
  return { count: _count, bytes: _sum.pdfBytes ?? 0 }
}
