import { readAnswerFiles } from '#app/assessment/answer-files/read-answer-files.server.ts'
import { evidenceAddress, evidenceLimits } from '#app/assessment/evidence/evidence-folder.server.ts'
import type { FileKeys } from '#app/assessment/late-answers/answer-file.ts'
import { answerFileKeys } from '#app/assessment/late-answers/answer-file-key.server.ts'
import { type BroughtAnswer, readBroughtAnswers } from '#app/assessment/late-answers/brought-answers.server.ts'
import { paperItemsSchema } from '#app/assessment/papers/draw-paper.ts'
import { isEmptyAnswer } from '#app/assessment/questions/answer.ts'
import { kindsTaken } from '#app/assessment/questions/answer-file.ts'
import type { AskedQuestion, QuestionFiles } from '#app/assessment/questions/asked-question.ts'
import { type Bilingual, type CourseBody, findPaper } from '#app/courses/course-body.ts'
import { isAnsweredByFile } from '#app/courses/question-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { isOverdue } from './attempt-clock.ts'
import { currentAnswersOf } from './current-answers.server.ts'
import { openQuestions } from './open-questions.ts'

export type OpenAttempt = {
  attemptId: string
  enrolmentId: string
  number: number
  title: Bilingual
  state: 'open' | 'submitted' | 'expired'
  /** Still open, but its time and grace are over. */
  overdue: boolean
  serverNow: Date
  expiresAt: Date
  timeZone: string
  questions: (AskedQuestion & { brought: BroughtAnswer | null })[]
  /** The number of each answer, by question. */
  seqs: Record<string, number>
  safe: number
  /** Sat in an exam of the batch, whose proctor sees which phones are there. */
  isExam: boolean
  /** With what the phone seals unsent answers as a file. */
  fileKeys: FileKeys
}

/** What may be handed in and was, for each question that is answered by a file. */
async function readQuestionFiles({ attemptId, body }: { attemptId: string; body: CourseBody }): Promise<(id: string) => QuestionFiles | undefined> {
  const versions = await readAnswerFiles({ attemptId })
  const limits = evidenceLimits()
  return (id) => {
    const question = body.questions.find((candidate) => candidate.id === id)
    const kinds = question ? kindsTaken(question) : []
    return kinds.length === 0 ? undefined : { versions: versions.get(id) ?? [], kinds, limits, address: evidenceAddress }
  }
}

type Row = Pick<OpenAttempt, 'enrolmentId' | 'number' | 'state' | 'expiresAt' | 'isExam' | 'timeZone'> & {
  courseVersionId: string
  paper: string
  items: unknown
  now: Date
  answers: { question: string; seq: number; value: unknown; broughtById: string | null; receivedAt: string }[] | null
}

/** The learner's own attempt as they may see it while it is open. Throws `not_found`. */
export async function readAttempt({ actor, attemptId }: { actor: Actor; attemptId: string }): Promise<OpenAttempt> {
  const [attempt] = await db.$queryRaw<Row[]>`
    select attempt.enrolment_id as "enrolmentId", attempt.course_version_id as "courseVersionId", attempt.paper, attempt.number, attempt.items,
      attempt.state, attempt.expires_at as "expiresAt", attempt.exam_session_id is not null as "isExam", batch.time_zone as "timeZone", now() as now,
      (select jsonb_agg(jsonb_build_object('question', question, 'seq', seq, 'value', value, 'broughtById', brought_by_id,
          'receivedAt', received_at)) from (
        select distinct on (question) question, seq, value, brought_by_id, received_at from answer_op
        where attempt_id = attempt.id order by question, seq desc, received_at desc, op_id desc) as current) as answers
    from attempt join enrolment on enrolment.id = attempt.enrolment_id join batch on batch.id = enrolment.batch_id
    where attempt.id = ${attemptId}::uuid and enrolment.person_id = ${actor.personId}::uuid`
  if (!attempt) throw new AppError('not_found')
  const { body } = await readCourseVersion(attempt)
  const { now } = attempt
  const answers = currentAnswersOf(attempt.answers ?? [])
  const brought = await readBroughtAnswers(answers)
  const asked = openQuestions(body, paperItemsSchema.parse(attempt.items), answers)
  const filesOf = asked.some(({ type }) => isAnsweredByFile(type)) ? await readQuestionFiles({ attemptId, body }) : null
  const questions = asked.map((question) => ({ ...question, brought: brought.get(question.id) ?? null, files: filesOf?.(question.id) }))
  return {
    attemptId,
    enrolmentId: attempt.enrolmentId,
    number: attempt.number,
    title: findPaper(body, attempt.paper)?.title ?? body.title,
    state: attempt.state,
    overdue: attempt.state === 'open' && isOverdue(attempt.expiresAt, now),
    serverNow: now,
    expiresAt: attempt.expiresAt,
    timeZone: attempt.timeZone,
    questions,
    seqs: Object.fromEntries([...answers].map(([question, { seq }]) => [question, seq])),
    isExam: attempt.isExam,
    fileKeys: answerFileKeys({ attemptId }),
    safe: questions.filter(({ answer }) => !isEmptyAnswer(answer ?? undefined)).length,
  }
}
