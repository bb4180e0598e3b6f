import { findPaper, type Paper } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import { db } from '#app/platform/database.server.ts'
import { examHeldUntil, type HeldExam, shareQuestions } from './exam-hold.ts'

type Row = Omit<HeldExam, 'minutes'> & { key: string; courseVersionId: string; now: Date }

/** Until when an exam of the batch keeps back what is right in a paper, also one sat before or elsewhere; null when none does. */
export async function readExamHold({ batchId, paper }: { batchId: string; paper: Paper }): Promise<Date | null> {
  const opened = await db.$queryRaw<Row[]>`
    select exam_session.paper as key, exam_session.course_version_id as "courseVersionId", exam_session.closes_at as "closesAt", now() as now,
      (select max(expires_at) from attempt where attempt.exam_session_id = exam_session.id and attempt.state = 'open') as "lastEnd",
      (select coalesce(max(amount), 0) from (
        select distinct on (event.enrolment_id) event.amount from assessment_grant_event as event
        join enrolment on enrolment.id = event.enrolment_id and enrolment.batch_id = exam_session.batch_id and enrolment.state = 'active'
        where event.paper = exam_session.paper and event.kind = 'extra_time'
        order by event.enrolment_id, event.at desc, event.id desc) as granted)::int as "extraPercent"
    from exam_session
    where exam_session.batch_id = ${batchId}::uuid and exam_session.cancelled_at is null and exam_session.opens_at <= now()`
  const ends = await Promise.all(
    opened.map(async ({ key, courseVersionId, now, ...exam }) => {
      const asked = findPaper((await readCourseVersion({ courseVersionId })).body, key)
      if (!asked || !shareQuestions(asked, paper)) return null
      return examHeldUntil({ ...exam, minutes: asked.minutes }, now)
    }),
  )
  const latest = Math.max(0, ...ends.map((end) => end?.getTime() ?? 0))
  return latest > 0 ? new Date(latest) : null
}
