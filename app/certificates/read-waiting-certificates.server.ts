import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import type { IssueDraft } from './issue-chunk.server.ts'
import { type Refusal, refusalOf } from './issue-refusal.ts'
import { prepareIssues } from './prepare-issues.server.ts'

export type WaitingCertificate = {
  enrolmentId: string
  learner: string
  batchName: string
  completedAt: Date | null
  /** What stands in the way; null when the worker will issue it soon. */
  refusal: Refusal | null
}

/** Completed enrolments without a certificate, the longest wait first, at most 50, with what stands in the way. Throws `forbidden`. */
export async function readWaitingCertificates({ actor }: { actor: Actor }): Promise<WaitingCertificate[]> {
  requireOperator(actor)
  const rows = await db.enrolment.findMany({
    where: { state: 'completed', certificates: { none: {} }, person: { erasedAt: null } },
    orderBy: { endedAt: 'asc' },
    take: 50,
    select: { id: true, endedAt: true, printedName: true, person: { select: { name: true } }, batch: { select: { name: true } } },
  })
  const prepared = await prepareIssues({ enrolmentIds: rows.map(({ id }) => id), at: await databaseNow() })
  return rows.map((row) => ({
    enrolmentId: row.id,
    learner: row.printedName ?? row.person.name,
    batchName: row.batch.name,
    completedAt: row.endedAt,
    refusal: whyNot(prepared.get(row.id)!),
  }))
}

function whyNot(prepared: IssueDraft | AppError): Refusal | null {
  if (!(prepared instanceof AppError)) return null
  const refusal = refusalOf(prepared)
  if (!refusal) throw prepared
  return refusal
}
