import type { ExamRow } from '#app/assessment/exam-day/find-exam.server.ts'
import type { DrawnPaper } from '#app/assessment/exam-day/prepare-paper.server.ts'
import { paperItemsSchema } from '#app/assessment/papers/draw-paper.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import type { GrantKind } from './conditions.ts'

export type Standing = {
  /** Of the enrolment. */
  state: string
  courseVersionId: string
  /** The database's clock. */
  now: Date
  attempts: EarlierAttempt[]
  /** Exams of the batch that were not cancelled. */
  exams: ExamRow[]
  grants: { paper: string; kind: GrantKind; amount: number; at: Date }[]
  /** Papers that were drawn ahead for exams. */
  prepared: (DrawnPaper & { attemptId: string; examSessionId: string; number: number; voidedAt: Date | null; fetchedAt: Date | null })[]
  /** Questions that were made void, by course version. */
  voids: { courseVersionId: string; question: string }[]
}

export type EarlierAttempt = {
  id: string
  paper: string
  state: string
  expiresAt: Date
  finishedAt: Date | null
  passed: boolean
  /** Keys of the questions it asked. */
  questions: string[]
  examSessionId: string | null
}

type Row = Omit<Standing, 'attempts' | 'exams' | 'prepared' | 'grants'> & {
  grants: (Omit<Standing['grants'][number], 'at'> & { at: string })[]
  attempts: (Omit<EarlierAttempt, 'expiresAt' | 'finishedAt'> & { expiresAt: string; finishedAt: string | null })[]
  exams: (Omit<ExamRow, 'opensAt' | 'closesAt' | 'codeShownAt'> & { opensAt: string; closesAt: string; codeShownAt: string | null })[]
  prepared: (Omit<Standing['prepared'][number], 'items' | 'voidedAt' | 'fetchedAt'> & {
    items: unknown
    voidedAt: string | null
    fetchedAt: string | null
  })[]
}

/**
 * All that decides whether and how the actor may start a paper of their enrolment, in one statement: a whole class asks at
 * the same moment. Throws `not_found`.
 */
export async function readStanding({ actor, enrolmentId }: { actor: Pick<Actor, 'personId'>; enrolmentId: string }): Promise<Standing> {
  const [row] = await db.$queryRaw<Row[]>`
    select enrolment.state, enrolment.course_version_id as "courseVersionId", now() as now,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'paper', paper, 'state', state, 'expiresAt', expires_at, 'finishedAt', finished_at,
          'examSessionId', exam_session_id, 'questions', jsonb_path_query_array(items, '$[*].question'),
          'passed', coalesce((result ->> 'passed')::boolean, false)) order by number), '[]')
        from attempt where attempt.enrolment_id = enrolment.id) as attempts,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'paper', paper, 'opensAt', opens_at, 'closesAt', closes_at,
          'startCode', start_code, 'longCode', long_code, 'codeShownAt', code_shown_at, 'courseVersionId', course_version_id)), '[]')
        from exam_session where exam_session.batch_id = enrolment.batch_id and cancelled_at is null) as exams,
      (select coalesce(jsonb_agg(jsonb_build_object('paper', paper, 'kind', kind, 'amount', amount, 'at', at) order by at, id), '[]')
        from assessment_grant_event where assessment_grant_event.enrolment_id = enrolment.id) as grants,
      (select coalesce(jsonb_agg(jsonb_build_object('attemptId', attempt_id, 'examSessionId', exam_session_id, 'number', number, 'seed', seed, 'items', items,
          'voidedAt', voided_at, 'fetchedAt', fetched_at)), '[]')
        from prepared_paper where prepared_paper.enrolment_id = enrolment.id) as prepared,
      (select coalesce(jsonb_agg(jsonb_build_object('courseVersionId', course_version_id, 'question', question)), '[]')
        from question_correction where kind = 'void' and applied_at is not null and course_version_id in (
          select enrolment.course_version_id union select course_version_id from exam_session where exam_session.batch_id = enrolment.batch_id)) as voids
    from enrolment where enrolment.id = ${enrolmentId}::uuid and enrolment.person_id = ${actor.personId}::uuid`
  if (!row) throw new AppError('not_found')
  return {
    ...row,
    attempts: row.attempts.map((each) => ({
      ...each,
      expiresAt: new Date(each.expiresAt),
      finishedAt: instant(each.finishedAt),
    })),
    exams: row.exams.map((exam) => ({
      ...exam,
      opensAt: new Date(exam.opensAt),
      closesAt: new Date(exam.closesAt),
      codeShownAt: instant(exam.codeShownAt),
    })),
    prepared: row.prepared.map((paper) => ({
      ...paper,
      items: paperItemsSchema.parse(paper.items),
      voidedAt: instant(paper.voidedAt),
      fetchedAt: instant(paper.fetchedAt),
    })),
    grants: row.grants.map((grant) => ({ ...grant, at: new Date(grant.at) })),
  }
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
