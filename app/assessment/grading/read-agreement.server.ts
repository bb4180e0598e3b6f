import { findTask } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { type Actor, hasRole } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { requireBatchRole } from '#app/programmes/read-batch-role.server.ts'
import { type Agreement, agreementOf } from './agreement.ts'
import type { Levels } from './rubric.ts'
import type { GradingRules } from './set-grading-policy.server.ts'

export type BatchGrading = {
  batchId: string
  rules: GradingRules
  /** Trainers who hold the role now; a second marker needs two, a third three. */
  trainers: number
  graded: number
  /** Drawn for a second marker, marked by one, and where a third was asked and has spoken. */
  drawn: number
  marked: number
  disputed: number
  settled: number
  /** Of those, how many wait although no trainer of the batch may be the third: an operator has to name another one. */
  stuck: number
  criteria: (Agreement & { key: string; title: string })[]
}

/** How a batch is graded and how far its markers agree, for its trainers and for operators. Throws `not_found`. */
export async function readBatchGrading({ actor, batchId }: { actor: Actor; batchId: string }): Promise<BatchGrading> {
  if (!hasRole(actor, 'operator')) await requireBatchRole({ actor, batchId, role: 'trainer' })
  const [policy, trainers, graded, stuck, markings] = await Promise.all([
    db.gradingPolicy.findUnique({ where: { batchId }, select: { blind: true, secondSharePercent: true } }),
    db.batchRole.count({ where: { batchId, role: 'trainer', removedAt: null } }),
    db.submission.count({ where: { batchId, state: 'graded' } }),
    countStuckMarkings({ batchId }),
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
    stuck,
    batchId,
    criteria: [...pairs].map(([key, row]) => ({ key, title: row.title, ...agreementOf(row.pairs) })),
  }
}

/** Tasks of a batch about which two markers disagree, and of whose trainers none may be the third. */
export async function countStuckMarkings({ batchId }: { batchId: string }): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from second_marking
    join submission on submission.id = second_marking.submission_id join enrolment on enrolment.id = submission.enrolment_id
    where second_marking.batch_id = ${batchId}::uuid and round = 3
      and not exists (select 1 from second_mark_event where marking_id = second_marking.id)
      and not exists (
        select 1 from batch_role
        where batch_role.batch_id = second_marking.batch_id and role = 'trainer' and removed_at is null and batch_role.person_id <> enrolment.person_id
          and not exists (select 1 from grade_event where grade_event.submission_id = submission.id and grader_id = batch_role.person_id)
          and not exists (
            select 1 from second_mark_event join second_marking as earlier on earlier.id = marking_id
            where earlier.submission_id = submission.id and marker_id = batch_role.person_id))`
  return row?.count ?? 0
}
