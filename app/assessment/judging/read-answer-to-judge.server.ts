import { type CurrentAnswer, readCurrentAnswers } from '#app/assessment/attempts/current-answers.server.ts'
import { learnerForGraderSql } from '#app/assessment/grading/blind-grading.server.ts'
import { trainedBySql } from '#app/assessment/grading/grading-scope.server.ts'
import { type Claim, type ClaimRow, claimOf, claimSql } from '#app/assessment/grading/item-claim.server.ts'
import { type BroughtAnswer, readBroughtAnswers } from '#app/assessment/late-answers/brought-answers.server.ts'
import type { Answer } from '#app/assessment/questions/answer.ts'
import { answerSchema } from '#app/assessment/questions/answer-schema.ts'
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
  /** The operation that it is. */
  opId: string
  /** Set where somebody else brought the answer in a file. */
  brought: BroughtAnswer | null
  /** Waits for its first judgement. */
  waits: boolean
  claim: Claim
  /** The newest first; `about` is the answer that it was about, where another one counts since. */
  judgements: (Judgement & { id: string; at: Date; about: Answer | null })[]
}

/** A judgement of an answer that another one replaced since. */
export type EarlierJudgement = { id: string; comment: string; at: Date; about: Answer }

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
  const paper = findPaper(body, row.paper)?.title ?? body.title
  const current = answers.get(questionId)
  const earlier = await readEarlier(attemptId, [questionId])
  const judgements = events.map((event) => {
    const { id, met, comment, at } = event
    return { id, met, comment, at, about: isAbout(event, current) ? null : (earlier.get(event.opId ?? '') ?? '') }
  })
  const brought = (await readBroughtAnswers(answers)).get(questionId) ?? null
  return {
    answerId,
    learner,
    batchId,
    batchName,
    timeZone,
    courseId,
    paper,
    question,
    answer: current?.answer,
    opId: current?.opId ?? '',
    brought,
    waits,
    claim: claimOf(row),
    judgements,
  }
}

/** Whether a judgement is about the answer that counts now; one of before that was kept is so unless another came after it. */
function isAbout({ opId, at }: { opId: string | null; at: Date }, current: CurrentAnswer | undefined): boolean {
  return opId === null ? current !== undefined && current.receivedAt <= at : opId === current?.opId
}

/** Every answer that was given to these questions, by its operation. */
async function readEarlier(attemptId: string, questions: readonly string[]): Promise<Map<string, Answer>> {
  const rows = await db.answerOp.findMany({ where: { attemptId, question: { in: [...questions] } }, select: { opId: true, value: true } })
  return new Map(rows.map(({ opId, value }) => [opId, answerSchema.safeParse(value).data ?? '']))
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

/** How the answers of an attempt that people judge stand, by question: waiting, or the newest judgement of the answer that counts. For the learner's own result. */
export async function readJudgedAnswers({ attemptId }: { attemptId: string }): Promise<Map<string, Judgement | 'waiting'>> {
  const [rows, events, answers] = await Promise.all([
    db.answerToJudge.findMany({ where: { attemptId, judgedAt: null }, select: { question: true } }),
    db.answerJudgementEvent.findMany({ where: { attemptId }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    readCurrentAnswers(db, attemptId),
  ])
  const waiting = rows.map(({ question }): [string, 'waiting'] => [question, 'waiting'])
  const ofNow = events.filter((event) => isAbout(event, answers.get(event.question)))
  const judged = ofNow.map(({ question, met, comment }): [string, Judgement] => [question, { met, comment }])
  return new Map<string, Judgement | 'waiting'>([...waiting, ...judged])
}

/** What was said of answers that another one replaced since, by question, the newest first. For the learner's own result. */
export async function readEarlierJudgements({ attemptId }: { attemptId: string }): Promise<Map<string, EarlierJudgement[]>> {
  const [events, answers] = await Promise.all([
    db.answerJudgementEvent.findMany({ where: { attemptId }, orderBy: [{ at: 'desc' }, { id: 'desc' }] }),
    readCurrentAnswers(db, attemptId),
  ])
  const replaced = events.filter((event) => !isAbout(event, answers.get(event.question)))
  if (replaced.length === 0) return new Map()
  const given = await readEarlier(
    attemptId,
    replaced.map(({ question }) => question),
  )
  const told = replaced.map(({ question, id, comment, at, opId }) => ({ question, id, comment, at, about: given.get(opId ?? '') ?? '' }))
  return Map.groupBy(told, ({ question }) => question)
}
