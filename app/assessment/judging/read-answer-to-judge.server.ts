import { readCurrentAnswers } from '#app/assessment/attempts/current-answers.server.ts'
import { learnerForGraderSql } from '#app/assessment/grading/blind-grading.server.ts'
import { trainedBySql } from '#app/assessment/grading/grading-scope.server.ts'
import { type Claim, type ClaimRow, claimOf, claimSql } from '#app/assessment/grading/item-claim.server.ts'
import { type BroughtAnswer, readBroughtAnswers } from '#app/assessment/late-answers/brought-answers.server.ts'
import type { Answer } from '#app/assessment/questions/answer.ts'
import { type Bilingual, findPaper } from '#app/courses/course-body.ts'
import type { Question } from '#app/courses/question-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { Judgement } from './judgement.ts'

type Which = { actor: Actor; answerId: string }

export type AnswerToJudge = {
  answerId: string
  /** The learner's name; in a batch that is graded blind, a code. */
  learner: string
  batchId: string
  batchName: string
  timeZone: string
  courseId: string
  paper: Bilingual
  question: Question
  answer: Answer | undefined
  /** Set where somebody else brought the answer in a file. */
  brought: BroughtAnswer | null
  /** Waits for its first judgement. */
  waits: boolean
  claim: Claim
  /** The newest first. */
  judgements: (Judgement & { id: string; at: Date })[]
}

type Row = ClaimRow &
  Pick<AnswerToJudge, 'learner' | 'batchId' | 'batchName' | 'timeZone' | 'courseId' | 'waits'> & {
    attemptId: string
    questionId: string
    courseVersionId: string
    paper: string
  }

const answersOf = (actor: Actor, answerId: string) => Prisma.sql`
  from answer_to_judge
  join attempt on attempt.id = answer_to_judge.attempt_id
  join enrolment on enrolment.id = attempt.enrolment_id and ${trainedBySql(actor)}
  join batch on batch.id = answer_to_judge.batch_id
  left join grading_policy on grading_policy.batch_id = answer_to_judge.batch_id
  left join grading_item on grading_item.id = answer_to_judge.id
  left join person as holder on holder.id = grading_item.claimed_by_id and grading_item.claimed_until > now()
  where answer_to_judge.id = ${answerId}::uuid`

/**
 * One answer in the batches that the actor trains, never the actor's own, with what was said of it so far. Where grading is
 * blind nothing is read that tells who the learner is. Throws `not_found`.
 */
export async function readAnswerToJudge({ actor, answerId }: Which): Promise<AnswerToJudge> {
  const [row] = await db.$queryRaw<Row[]>`
    select answer_to_judge.attempt_id as "attemptId", answer_to_judge.question as "questionId", ${learnerForGraderSql} as learner,
      batch.id as "batchId", batch.name as "batchName", batch.time_zone as "timeZone", batch.course_id as "courseId",
      attempt.course_version_id as "courseVersionId", attempt.paper, grading_item.id is not null as waits, ${claimSql(actor)}
    ${answersOf(actor, answerId)}`
  if (!row) throw new AppError('not_found')
  const { attemptId, questionId, learner, batchId, batchName, timeZone, courseId, waits } = row
  const [{ body }, answers, events] = await Promise.all([
    readCourseVersion(row),
    readCurrentAnswers(db, attemptId),
    db.answerJudgementEvent.findMany({ where: { attemptId, question: questionId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] }),
  ])
  const question = body.questions.find(({ id }) => id === questionId)
  if (!question) throw new AppError('not_found')
  const judgements = events.map(({ id, met, comment, at }) => ({ id, met, comment, at }))
  const paper = findPaper(body, row.paper)?.title ?? body.title
  const answer = answers.get(questionId)?.answer
  const brought = (await readBroughtAnswers(answers)).get(questionId) ?? null
  return { answerId, learner, batchId, batchName, timeZone, courseId, paper, question, answer, brought, waits, claim: claimOf(row), judgements }
}

type WhoseAnswer = { attemptId: string; question: string; enrolmentId: string; personId: string; courseVersionId: string }

/** Whose answer it is, for telling them. Throws `not_found`. */
export async function findWhoseAnswer({ actor, answerId }: Which): Promise<WhoseAnswer> {
  const [row] = await db.$queryRaw<WhoseAnswer[]>`
    select answer_to_judge.attempt_id as "attemptId", answer_to_judge.question, enrolment.id as "enrolmentId",
      enrolment.person_id as "personId", attempt.course_version_id as "courseVersionId"
    ${answersOf(actor, answerId)}`
  if (!row) throw new AppError('not_found')
  return row
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
