import { readVoidQuestions } from '#app/assessment/corrections/read-corrections.server.ts'
import { type DrawHistory, drawPaper, type PaperItem, paperOfAttempt } from '#app/assessment/papers/draw-paper.ts'
import type { CourseBody, Paper } from '#app/courses/course-body.ts'
import { findPaper } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { db } from '#app/platform/database.server.ts'
import { randomToken } from '#app/platform/keyed-hash.server.ts'

export type DrawnPaper = { seed: string; items: PaperItem[] }

type Whose = { enrolmentId: string; number: number } & DrawHistory

/** Draws the paper of a learner's attempt from a fresh seed, `without` the questions that were made void. */
export function drawAttempt(body: CourseBody, paper: Paper, { without, asked, ...whose }: Whose): DrawnPaper {
  const seed = randomToken(16)
  return { seed, items: drawPaper(body, paperOfAttempt(paper, whose), seed, { without, asked }) }
}

/**
 * Draws the papers of the exams that begin within a day or are open, for every active learner who has none yet for their next
 * attempt and may still begin one there, or for one of them. Returns how many.
 */
export async function prepareExamPapers({ enrolmentId = null }: { enrolmentId?: string | null } = {}): Promise<number> {
  await voidStalePapers()
  const missing = await db.$queryRaw<{ exam: string; enrolment: string; paper: string; version: string; number: number }[]>`
    select exam_session.id as exam, enrolment.id as enrolment, exam_session.paper, exam_session.course_version_id as version,
      tried.next as number
    from exam_session join enrolment on enrolment.batch_id = exam_session.batch_id and enrolment.state = 'active'
    cross join lateral (
      select count(*)::int + 1 as next, count(*) filter (where attempt.exam_session_id = exam_session.id) as here,
        coalesce(bool_or((attempt.result ->> 'passed')::boolean), false) as is_passed
      from attempt where attempt.enrolment_id = enrolment.id and attempt.paper = exam_session.paper) as tried
    where (${enrolmentId}::uuid is null or enrolment.id = ${enrolmentId}::uuid)
      and exam_session.cancelled_at is null and exam_session.opens_at < now() + interval '1 day' and exam_session.closes_at > now()
      and not exists (
        select 1 from prepared_paper
        where exam_session_id = exam_session.id and enrolment_id = enrolment.id and voided_at is null and number = tried.next)
      and not tried.is_passed
      and tried.here < 1 + (
        select coalesce(sum(amount), 0) from assessment_grant_event
        where assessment_grant_event.enrolment_id = enrolment.id and assessment_grant_event.paper = exam_session.paper
          and kind = 'extra_attempt' and at >= exam_session.opens_at)
    order by exam_session.opens_at limit 2000`
  for (const { exam, enrolment, paper: key, version, number } of missing) {
    const { body } = await readCourseVersion({ courseVersionId: version })
    const paper = findPaper(body, key)
    if (!paper) continue
    const without = await readVoidQuestions({ courseVersionId: version })
    const data = { examSessionId: exam, enrolmentId: enrolment, number, ...drawAttempt(body, paper, { enrolmentId: enrolment, number, without }) }
    await db.preparedPaper.createMany({ data: [data], skipDuplicates: true })
  }
  return missing.length
}

/**
 * Gives up papers that nobody has begun and whose number another attempt has taken meanwhile, as in an exam on the day
 * before, or that ask what was made void since they were drawn.
 */
async function voidStalePapers(): Promise<void> {
  await db.$executeRaw`
    update prepared_paper set voided_at = now()
    from exam_session
    where exam_session.id = prepared_paper.exam_session_id and exam_session.closes_at > now() and prepared_paper.voided_at is null
      and not exists (select 1 from attempt where attempt.id = prepared_paper.attempt_id)
      and (exists (
        select 1 from attempt where attempt.enrolment_id = prepared_paper.enrolment_id and attempt.paper = exam_session.paper
          and attempt.number >= prepared_paper.number)
      or exists (
        select 1 from question_correction
        where question_correction.course_version_id = exam_session.course_version_id and question_correction.kind = 'void'
          and question_correction.applied_at > prepared_paper.created_at
          and prepared_paper.items @> jsonb_build_array(jsonb_build_object('question', question_correction.question))))`
}
