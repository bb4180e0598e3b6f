import { paperItemsSchema } from '#app/assessment/papers/draw-paper.ts'
import { kindsTaken } from '#app/assessment/questions/answer-file.ts'
import type { AnswerFileKind, Question } from '#app/courses/question-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'

export type AnswerPlace = {
  attemptId: string
  enrolmentId: string
  question: Question
  /** From 1, as the paper counts. */
  number: number
  takes: readonly AnswerFileKind[]
}

/**
 * A question of the learner's own paper that is answered by a file, whether the attempt is still open or not: what comes
 * later is kept as a late answer. Throws `not_found`.
 */
export async function findAnswerPlace({
  actor,
  attemptId,
  question: id,
}: {
  actor: Pick<Actor, 'personId'>
  attemptId: string
  question: string
}): Promise<AnswerPlace> {
  const attempt = await db.attempt.findFirst({
    where: { id: attemptId, enrolment: { personId: actor.personId } },
    select: { enrolmentId: true, courseVersionId: true, items: true },
  })
  if (!attempt) throw new AppError('not_found')
  const number = 1 + paperItemsSchema.parse(attempt.items).findIndex((item) => item.question === id)
  const { body } = await readCourseVersion(attempt)
  const question = body.questions.find((candidate) => candidate.id === id)
  const takes = question ? kindsTaken(question) : []
  if (!question || number === 0 || takes.length === 0) throw new AppError('not_found')
  return { attemptId, enrolmentId: attempt.enrolmentId, question, number, takes }
}

/** The question with this number, counted from 1, in the learner's own paper. Throws `not_found`. */
export async function readQuestionAt({ actor, attemptId, number }: { actor: Actor; attemptId: string; number: number }): Promise<string> {
  const where = { id: attemptId, enrolment: { personId: actor.personId } }
  const attempt = await db.attempt.findFirst({ where, select: { items: true } })
  const item = attempt && paperItemsSchema.parse(attempt.items)[number - 1]
  if (!item) throw new AppError('not_found')
  return item.question
}
