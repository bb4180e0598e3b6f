import type { Actor } from '#app/platform/actor.ts'
import { isAppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { prepareIssue } from './issue-certificate.server.ts'
import { type Refusal, refusalOf } from './issue-refusal.ts'

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
  return Promise.all(
    rows.map(async (row) => ({
      enrolmentId: row.id,
      learner: row.printedName ?? row.person.name,
      batchName: row.batch.name,
      completedAt: row.endedAt,
      refusal: await whyNot(row.id),
    })),
  )
}

async function whyNot(enrolmentId: string): Promise<Refusal | null> {
  try {
    await prepareIssue({ enrolmentId })
    return null
  } catch (error) {
    const refusal = isAppError(error) ? refusalOf(error) : null
    if (!refusal) throw error
    return refusal
  }
}
