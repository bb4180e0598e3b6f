import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import type { Basis } from './basis.ts'
import { collectAssessmentFacts } from './collect-assessment-facts.server.ts'
import type { IssueDraft } from './issue-chunk.server.ts'
import { type Refusal, refusalOf } from './issue-refusal.ts'
import { draftOf, onlyRefusal, prepareIssues } from './prepare-issues.server.ts'

export type WaitingCertificate = {
  basis: Basis
  learner: string
  /** The batch, or the scheme of an assessment. */
  batchName: string
  completedAt: Date | null
  /** What stands in the way; null when the worker will issue it soon. */
  refusal: Refusal | null
}

/**
 * Completed enrolments and assessments that ended with K, without a certificate, the longest wait first, at most 50 of
 * each, with what stands in the way. Throws `forbidden`.
 */
export async function readWaitingCertificates({ actor }: { actor: Actor }): Promise<WaitingCertificate[]> {
  requireOperator(actor)
  const rows = await db.enrolment.findMany({
    where: { state: 'completed', certificates: { none: {} }, person: { erasedAt: null } },
    orderBy: { endedAt: 'asc' },
    take: 50,
    select: { id: true, endedAt: true, printedName: true, person: { select: { name: true } }, batch: { select: { name: true } } },
  })
  const prepared = await prepareIssues({ enrolmentIds: rows.map(({ id }) => id), at: await databaseNow() })
  const enrolments = rows.map(
    (row): WaitingCertificate => ({
      basis: { enrolmentId: row.id },
      learner: row.printedName ?? row.person.name,
      batchName: row.batch.name,
      completedAt: row.endedAt,
      refusal: whyNot(prepared.get(row.id)!),
    }),
  )
  return [...enrolments, ...(await readWaitingAssessments())]
}

async function readWaitingAssessments(): Promise<WaitingCertificate[]> {
  const rows = await db.competencyApplication.findMany({
    where: { stage: 'competent', certificates: { none: {} }, candidate: { erasedAt: null } },
    orderBy: { id: 'asc' },
    take: 50,
    select: { id: true, candidate: { select: { name: true } }, events: { orderBy: { seq: 'desc' }, take: 1, select: { at: true } } },
  })
  const at = await databaseNow()
  return Promise.all(
    rows.map(async ({ id, candidate, events }): Promise<WaitingCertificate> => {
      const basis = { applicationId: id }
      const collected = await collectAssessmentFacts({ ...basis, at }).catch(onlyRefusal)
      const prepared = collected instanceof AppError ? collected : await draftOf(basis, collected, at).catch(onlyRefusal)
      const batchName = collected instanceof AppError ? '' : collected.facts.course.title.id
      return { basis, learner: candidate.name, batchName, completedAt: events[0]?.at ?? null, refusal: whyNot(prepared) }
    }),
  )
}

function whyNot(prepared: IssueDraft | AppError): Refusal | null {
  if (!(prepared instanceof AppError)) return null
  const refusal = refusalOf(prepared)
  if (!refusal) throw prepared
  return refusal
}
