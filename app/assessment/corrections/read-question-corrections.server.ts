import type { AskedQuestion } from '#app/assessment/papers/find-asked-question.server.ts'
import { readNames } from '#app/people/read-names.server.ts'
import { db } from '#app/platform/database.server.ts'
import type { Correction } from './correction.ts'
import { correctionOf } from './read-corrections.server.ts'

export type CorrectionView = {
  correctionId: string
  correction: Correction
  reason: string
  proposedBy: string
  proposedAt: Date
  state: 'proposed' | 'declined' | 'running' | 'done'
  /** Results that have risen by it so far. */
  raised: number
}

/** What was said about a question so far, the newest first. For callers that have found the question with its scope. */
export async function readQuestionCorrections({ courseVersionId, question }: AskedQuestion): Promise<CorrectionView[]> {
  const rows = await db.questionCorrection.findMany({
    where: { courseVersionId, question: question.id },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    include: { _count: { select: { events: true } } },
  })
  const nameOf = await readNames(rows.map((row) => row.proposedById))
  return rows.map((row) => ({
    correctionId: row.id,
    correction: correctionOf(row),
    reason: row.reason,
    proposedBy: nameOf(row.proposedById),
    proposedAt: row.proposedAt,
    state: row.declinedAt ? 'declined' : row.finishedAt ? 'done' : row.appliedAt ? 'running' : 'proposed',
    raised: row._count.events,
  }))
}
