import { submissionGradedJob, submissionReturnedJob } from '#app/assessment/jobs.ts'
import { findTask, type Rubric } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError, type FieldError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { drawSecondMarking } from './draw-second-marking.server.ts'
import { levelField } from './grading-form.ts'
import { gradableItemSql, trainedBySql } from './grading-scope.server.ts'
import { type Levels, type RubricResult, scoreRubric, type Verdict } from './rubric.ts'

export type Grade = { gradeId: string; outcome: Verdict['outcome']; points: number; maxPoints: number; passed: boolean }

/**
 * Grades a submission that the actor holds, or returns it for revision. Guarded by state and claim, so two trainers
 * never overwrite each other; posting the same verdict twice returns the first. Throws `not_found`, `invalid_form`
 * (a criterion without level, a return without comment), `claimed_by_other`, `grade_stale` (graded meanwhile).
 */
export async function gradeSubmission({
  actor,
  submissionId,
  verdict: given,
}: {
  actor: Actor
  submissionId: string
  verdict: Verdict
}): Promise<Grade> {
  const [submission] = await db.$queryRaw<{ courseVersionId: string; task: string }[]>`
    /* kept */ select submission.course_version_id as "courseVersionId", submission.task
    from submission join enrolment on enrolment.id = submission.enrolment_id
    where submission.id = ${submissionId}::uuid and submission.state <> 'draft' and ${trainedBySql(actor)}`
  const body = submission && (await readCourseVersion(submission)).body
  const rubric = body && findTask(body, submission.task)?.rubric
  if (!rubric) throw new AppError('not_found')
  const result = checkVerdict(rubric, given)
  const items = body.observation?.items.length ?? 0
  const verdict = { ...given, observed: [...new Set(given.observed)].filter((place) => place < items).sort((left, right) => left - right) }
  return inTransaction(async (tx) => {
    const taken = await tx.$executeRaw`
      /* kept */ with held as materialized (
        select id from grading_item
        where id = ${submissionId}::uuid and claimed_by_id = ${actor.personId}::uuid and ${gradableItemSql(actor)} for update of grading_item)
      update submission set state = ${verdict.outcome} from held where submission.id = held.id and state = 'submitted'`
    if (taken === 0) return firstGrade(tx, actor, submissionId, verdict)
    const grade = await recordGrade(tx, actor, submissionId, verdict, result)
    if (grade.outcome === 'graded') await drawSecondMarking(tx, { submissionId, gradeId: grade.gradeId, graderId: actor.personId })
    return grade
  })
}

/** Points of the verdict; a returned one has none. */
export function checkVerdict(rubric: Rubric, { outcome, levels, comment }: Verdict): RubricResult {
  const result = scoreRubric(rubric, levels)
  if (outcome === 'returned') {
    if (comment.trim() === '') throw new AppError('invalid_form', { fields: { comment: { key: 'assessment.grade.comment-missing' } } })
    return { ...result, points: 0, passed: false }
  }
  const fields = result.missing.map((key): [string, FieldError] => {
    const title = rubric.criteria.find((criterion) => criterion.key === key)?.title ?? key
    return [levelField(key), { key: 'assessment.grade.level-missing', params: { criterion: title } }]
  })
  if (fields.length > 0) throw new AppError('invalid_form', { fields: Object.fromEntries(fields) })
  return result
}

/** Appends a grade with its record and its news; the learner is told by the job. */
export async function recordGrade(tx: Tx, actor: Actor, submissionId: string, verdict: Verdict, result: RubricResult): Promise<Grade> {
  const { outcome, comment, observed = [] } = verdict
  const { points, maxPoints, passed } = result
  const levels = outcome === 'graded' ? verdict.levels : {}
  const data = { submissionId, graderId: actor.personId, outcome, levels, observed: [...observed], points, maxPoints, passed, comment }
  const { id: gradeId } = await tx.gradeEvent.create({ data, select: { id: true } })
  const detail = { gradeId, points, maxPoints, passed }
  await recordAudit(tx, { actorId: actor.personId, action: `submission.${outcome}`, subjectType: 'submission', subjectId: submissionId, detail })
  await sendJob(tx, outcome === 'graded' ? submissionGradedJob : submissionReturnedJob, { submissionId }, { key: gradeId })
  return { gradeId, outcome, points, maxPoints, passed }
}

/** Nothing was taken: the same verdict came before, or somebody else has it or has graded it. */
async function firstGrade(tx: Tx, actor: Actor, submissionId: string, { outcome, levels, comment, observed = [] }: Verdict): Promise<Grade> {
  const newest = await tx.gradeEvent.findFirst({ where: { submissionId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] })
  const { state } = await tx.submission.findUniqueOrThrow({ where: { id: submissionId }, select: { state: true } })
  if (state === 'submitted') throw new AppError('claimed_by_other')
  const same =
    newest?.graderId === actor.personId &&
    newest.outcome === outcome &&
    newest.comment === comment &&
    newest.observed.join() === observed.join() &&
    (outcome === 'returned' || sameLevels(newest.levels as Levels, levels))
  if (!newest || !same) throw new AppError('grade_stale')
  const { id: gradeId, points, maxPoints, passed } = newest
  return { gradeId, outcome, points, maxPoints, passed }
}

function sameLevels(left: Levels, right: Levels): boolean {
  const entries = Object.entries(left)
  return entries.length === Object.keys(right).length && entries.every(([criterion, level]) => right[criterion] === level)
}
