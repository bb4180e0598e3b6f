import { findTask } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { type Actor, hasRole } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { requireBatchRole } from '#app/programmes/read-batch-role.server.ts'
import { type Agreement, agreementOf } from './agreement.ts'
import type { Levels } from './rubric.ts'
import type { GradingRules } from './set-grading-policy.server.ts'

export type BatchGrading = {
  rules: GradingRules
  /** Trainers who hold the role now; a second marker needs two, a third three. */
  trainers: number
  graded: number
  /** Drawn for a second marker, marked by one, and where a third was asked and has spoken. */
  drawn: number
  marked: number
  disputed: number
  settled: number
  criteria: (Agreement & { key: string; title: string })[]
}

/** How a batch is graded and how far its markers agree, for its trainers and for operators. Throws `not_found`. */
export async function readBatchGrading({ actor, batchId }: { actor: Actor; batchId: string }): Promise<BatchGrading> {
  if (!hasRole(actor, 'operator')) await requireBatchRole({ actor, batchId, role: 'trainer' })
  const [policy, trainers, graded, markings] = await Promise.all([
    db.gradingPolicy.findUnique({ where: { batchId }, select: { blind: true, secondSharePercent: true } }),
    db.batchRole.count({ where: { batchId, role: 'trainer', removedAt: null } }),
    db.submission.count({ where: { batchId, state: 'graded' } }),
    db.secondMarking.findMany({
      where: { batchId },
      select: {
        round: true,
        firstGrade: { select: { levels: true } },
        mark: { select: { levels: true } },
        submission: { select: { courseVersionId: true, task: true } },
      },
    }),
  ])
  const pairs = new Map<string, { title: string; pairs: [string, string][] }>()
  for (const { round, firstGrade, mark, submission } of markings) {
    if (round !== 2 || !mark) continue
    const { body } = await readCourseVersion(submission)
    for (const { key, title } of findTask(body, submission.task)?.rubric.criteria ?? []) {
      const [first, second] = [(firstGrade.levels as Levels)[key], (mark.levels as Levels)[key]]
      if (first === undefined || second === undefined) continue
      const row = pairs.get(key) ?? { title, pairs: [] }
      row.pairs.push([first, second])
      pairs.set(key, row)
    }
  }
  const count = (round: number, isDone?: boolean) => markings.filter((row) => row.round === round && (!isDone || row.mark)).length
  return {
    rules: policy ?? { blind: false, secondSharePercent: 0 },
    trainers,
    graded,
    drawn: count(2),
    marked: count(2, true),
    disputed: count(3),
    settled: count(3, true),
    criteria: [...pairs].map(([key, row]) => ({ key, title: row.title, ...agreementOf(row.pairs) })),
  }
}
