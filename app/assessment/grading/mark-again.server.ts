import { findTask, type Rubric } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/database.server.ts'
import { marksDisagree } from './agreement.ts'
import { holdSecondMarking } from './claim-second-marking.server.ts'
import { checkVerdict, recordGrade } from './grade-submission.server.ts'
import type { Levels, RubricResult } from './rubric.ts'

type Marking = {
  id: string
  submissionId: string
  batchId: string
  round: number
  firstGrade: { id: string; levels: unknown; passed: boolean; observed: number[] }
}

/**
 * Stores what a second or third marker says. When the second disagrees with the first, a third is asked; what the third says
 * becomes the grade in force if it differs, and the learner is told. The same again changes nothing. Throws `not_found`,
 * `invalid_form` (a criterion without level), `claimed_by_other` (held or done by somebody else, or not the actor's to mark).
 */
export async function markAgain({
  actor,
  markingId,
  levels,
  comment,
}: {
  actor: Actor
  markingId: string
  levels: Levels
  comment: string
}): Promise<{ agreed: boolean }> {
  const marking = await db.secondMarking.findUnique({
    where: { id: markingId },
    select: {
      id: true,
      submissionId: true,
      batchId: true,
      round: true,
      firstGrade: { select: { id: true, levels: true, passed: true, observed: true } },
      mark: { select: { markerId: true, levels: true, passed: true } },
      submission: { select: { courseVersionId: true, task: true } },
    },
  })
  const body = marking && (await readCourseVersion(marking.submission)).body
  const rubric = body && findTask(body, marking.submission.task)?.rubric
  if (!rubric) throw new AppError('not_found')
  const { mark: done } = marking
  if (done?.markerId === actor.personId)
    return { agreed: !marksDisagree(rubric, firstOf(marking), { levels: done.levels as Levels, passed: done.passed }) }
  if (!(await holdSecondMarking({ actor, markingId }))) throw new AppError('claimed_by_other')
  const result = checkVerdict(rubric, { outcome: 'graded', levels, comment })
  return inTransaction((tx) => store(tx, { actor, marking, rubric, levels, comment, result }))
}

type Stored = { actor: Actor; marking: Marking; rubric: Rubric; levels: Levels; comment: string; result: RubricResult }

async function store(tx: Tx, { actor, marking, rubric, levels, comment, result }: Stored): Promise<{ agreed: boolean }> {
  const { points, maxPoints, passed } = result
  const { count } = await tx.secondMarkEvent.createMany({
    data: [{ markingId: marking.id, markerId: actor.personId, levels, points, maxPoints, passed, comment }],
    skipDuplicates: true,
  })
  if (count === 0) throw new AppError('claimed_by_other')
  const agreed = !marksDisagree(rubric, firstOf(marking), { levels, passed })
  const { id, submissionId, batchId, round, firstGrade } = marking
  await recordAudit(tx, {
    actorId: actor.personId,
    action: 'submission.marked_again',
    subjectType: 'submission',
    subjectId: submissionId,
    detail: { markingId: id, round, agreed },
  })
  if (round === 2 && !agreed) {
    await tx.secondMarking.createMany({ data: [{ submissionId, batchId, round: 3, firstGradeId: firstGrade.id }], skipDuplicates: true })
  }
  const changes = rubric.criteria.some(({ key }) => (firstGrade.levels as Levels)[key] !== levels[key])
  if (round === 3 && changes) {
    // What was seen on the spot stays: nobody goes there a second time.
    const verdict = { outcome: 'graded', levels, comment, observed: firstGrade.observed } as const
    await recordGrade(tx, actor, submissionId, verdict, result)
  }
  return { agreed }
}

function firstOf({ firstGrade }: Marking) {
  return { levels: firstGrade.levels as Levels, passed: firstGrade.passed }
}
