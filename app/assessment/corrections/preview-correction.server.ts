import type { AskedQuestion } from '#app/assessment/papers/find-asked-question.server.ts'
import { db } from '#app/platform/database.server.ts'
import type { Correction } from './correction.ts'
import { regradedAttempts } from './regraded-attempts.server.ts'

export type CorrectionPreview = {
  /** Finished attempts that were asked the question, those whose result rises, and those that pass by it. */
  asked: number
  rising: number
  passing: number
  /** Attempts under way; they are scored with the correction when they end. */
  open: number
  batches: { batchName: string; asked: number; rising: number; passing: number }[]
}

/** What a correction would change, without changing anything. For callers that have found the question with its scope. */
export async function previewCorrection({
  asked: { courseVersionId, question },
  correction,
}: {
  asked: AskedQuestion
  correction: Correction
}): Promise<CorrectionPreview> {
  const byEnrolment = new Map<string, { asked: number; rising: number; passing: number }>()
  for await (const { enrolmentId, before, after } of regradedAttempts({ courseVersionId, question, correction })) {
    const counts = byEnrolment.get(enrolmentId) ?? { asked: 0, rising: 0, passing: 0 }
    counts.asked += 1
    counts.rising += after === before ? 0 : 1
    counts.passing += after.passed && !before.passed ? 1 : 0
    byEnrolment.set(enrolmentId, counts)
  }
  const [open, enrolments] = await Promise.all([
    db.attempt.count({ where: { courseVersionId, state: 'open', items: { array_contains: [{ question: question.id }] } } }),
    db.enrolment.findMany({ where: { id: { in: [...byEnrolment.keys()] } }, select: { id: true, batch: { select: { id: true, name: true } } } }),
  ])
  const batches = new Map<string, CorrectionPreview['batches'][number]>()
  for (const { id, batch } of enrolments) {
    const row = batches.get(batch.id) ?? { batchName: batch.name, asked: 0, rising: 0, passing: 0 }
    const counts = byEnrolment.get(id)!
    for (const key of ['asked', 'rising', 'passing'] as const) row[key] += counts[key]
    batches.set(batch.id, row)
  }
  const rows = [...batches.values()].sort((left, right) => left.batchName.localeCompare(right.batchName, 'id'))
  const total = (key: 'asked' | 'rising' | 'passing') => rows.reduce((sum, row) => sum + row[key], 0)
  return { asked: total('asked'), rising: total('rising'), passing: total('passing'), open, batches: rows }
}
