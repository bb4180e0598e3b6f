import { readCurrentAnswers } from '#app/assessment/attempts/current-answers.server.ts'
import { learnerForGraderSql } from '#app/assessment/grading/blind-grading.server.ts'
import type { Answer } from '#app/assessment/questions/answer.ts'
import { type Bilingual, findPaper } from '#app/courses/course-body.ts'
import type { Question } from '#app/courses/question-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Judgement } from './judgement.ts'

type Row = {
  attemptId: string
  question: string
  since: Date
  /** The learner's name; in a batch that is graded blind, a code. */
  learner: string
  batchName: string
  timeZone: string
  enrolmentId: string
  personId: string
  courseVersionId: string
  paper: string
}

const pageSize = 50

/** Answers in the batches that the actor trains, never the actor's own; those that wait the longest first. */
function selectAnswers(actor: Actor, where: Prisma.Sql) {
  return db.$queryRaw<Row[]>`
    select answer_to_judge.attempt_id as "attemptId", answer_to_judge.question, answer_to_judge.since, ${learnerForGraderSql} as learner,
      batch.name as "batchName", batch.time_zone as "timeZone", enrolment.id as "enrolmentId", enrolment.person_id as "personId",
      attempt.course_version_id as "courseVersionId", attempt.paper
    from answer_to_judge
    join attempt on attempt.id = answer_to_judge.attempt_id
    join enrolment on enrolment.id = attempt.enrolment_id and enrolment.person_id <> ${actor.personId}::uuid
    join batch on batch.id = answer_to_judge.batch_id
    left join grading_policy on grading_policy.batch_id = answer_to_judge.batch_id
    where ${where} and exists (select 1 from batch_role where batch_role.batch_id = answer_to_judge.batch_id
      and batch_role.person_id = ${actor.personId}::uuid and batch_role.role = 'trainer' and batch_role.removed_at is null)
    order by answer_to_judge.since, answer_to_judge.attempt_id, answer_to_judge.question
    limit ${pageSize + 1}`
}

export type AnswerLine = Pick<Row, 'attemptId' | 'question' | 'since' | 'learner' | 'batchName' | 'timeZone'> & { text: string }

/** What waits for the actor's judgement, the oldest first, at most fifty; `more` says that there are others. */
export async function readAnswersToJudge({ actor }: { actor: Actor }): Promise<{ answers: AnswerLine[]; more: boolean }> {
  const rows = await selectAnswers(actor, Prisma.sql`answer_to_judge.judged_at is null`)
  const answers = await Promise.all(
    rows.slice(0, pageSize).map(async ({ attemptId, question, since, learner, batchName, timeZone, courseVersionId }) => {
      const { body } = await readCourseVersion({ courseVersionId })
      return { attemptId, question, since, learner, batchName, timeZone, text: body.questions.find(({ id }) => id === question)?.text ?? '' }
    }),
  )
  return { answers, more: rows.length > pageSize }
}

export type AnswerToJudge = Pick<Row, 'attemptId' | 'enrolmentId' | 'learner' | 'batchName' | 'timeZone'> & {
  paper: Bilingual
  question: Question
  answer: Answer | undefined
  judgements: (Judgement & { id: string; at: Date })[]
}

type Which = { actor: Actor; attemptId: string; question: string }

/** Whose answer it is, for telling them. Throws `not_found`. */
export async function findAnswerToJudge({ actor, attemptId, question }: Which): Promise<Row> {
  const [row] = await selectAnswers(actor, Prisma.sql`answer_to_judge.attempt_id = ${attemptId}::uuid and answer_to_judge.question = ${question}`)
  if (!row) throw new AppError('not_found')
  return row
}

/** One answer with what was said of it so far, the newest first. Throws `not_found`. */
export async function readAnswerToJudge(which: Which): Promise<AnswerToJudge> {
  const { attemptId, question: id, enrolmentId, learner, batchName, timeZone, courseVersionId, paper } = await findAnswerToJudge(which)
  const [{ body }, answers, events] = await Promise.all([
    readCourseVersion({ courseVersionId }),
    readCurrentAnswers(db, attemptId),
    db.answerJudgementEvent.findMany({ where: { attemptId, question: id }, orderBy: [{ at: 'desc' }, { id: 'desc' }] }),
  ])
  const question = body.questions.find((candidate) => candidate.id === id)
  if (!question) throw new AppError('not_found')
  const judgements = events.map((event) => ({ id: event.id, met: event.met, comment: event.comment, at: event.at }))
  const title = findPaper(body, paper)?.title ?? body.title
  return { attemptId, enrolmentId, learner, batchName, timeZone, paper: title, question, answer: answers.get(id)?.answer, judgements }
}

/** How the answers of an attempt that people judge stand, by question: waiting, or the judgement that counts. For the learner's own result. */
export async function readJudgedAnswers({ attemptId }: { attemptId: string }): Promise<Map<string, Judgement | 'waiting'>> {
  const [rows, events] = await Promise.all([
    db.answerToJudge.findMany({ where: { attemptId }, select: { question: true } }),
    db.answerJudgementEvent.findMany({ where: { attemptId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
  ])
  const waiting = rows.map(({ question }): [string, 'waiting'] => [question, 'waiting'])
  const judged = events.map(({ question, met, comment }): [string, Judgement] => [question, { met, comment }])
  return new Map<string, Judgement | 'waiting'>([...waiting, ...judged])
}
