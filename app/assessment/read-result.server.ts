import { type Bilingual, findPaper } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { readCurrentAnswers } from './current-answers.server.ts'
import { paperItemsSchema } from './draw-paper.ts'
import { type ExplainedQuestion, explainQuestion } from './questions/explained-question.ts'
import { pictureFinder } from './questions/find-picture.ts'
import { type AttemptResult, attemptResultSchema } from './score-paper.ts'

export type QuizResult = {
  attemptId: string
  enrolmentId: string
  /** Null for the final quiz. */
  practice: string | null
  title: Bilingual
  number: number
  attemptsAllowed: number
  attemptsUsed: number
  state: 'submitted' | 'expired'
  finishedAt: Date
  timeZone: string
  /** Without the points by question, which each question carries. */
  result: Omit<AttemptResult, 'byQuestion'>
  questions: ExplainedQuestion[]
}

/** The learner's own finished attempt with explanations; null while it is open. Throws `not_found`. */
export async function readResult({ actor, attemptId }: { actor: Actor; attemptId: string }): Promise<QuizResult | null> {
  const attempt = await db.attempt.findFirst({
    where: { id: attemptId, enrolment: { personId: actor.personId } },
    include: { enrolment: { select: { batch: { select: { timeZone: true } } } } },
  })
  if (!attempt) throw new AppError('not_found')
  if (attempt.state === 'open' || !attempt.finishedAt) return null
  const [{ body }, answers, attemptsUsed] = await Promise.all([
    readCourseVersion({ courseVersionId: attempt.courseVersionId }),
    readCurrentAnswers(db, attemptId),
    db.attempt.count({ where: { enrolmentId: attempt.enrolmentId, paper: attempt.paper } }),
  ])
  const { byQuestion, ...result } = attemptResultSchema.parse(attempt.result)
  const paper = findPaper(body, attempt.paper)
  const findPicture = pictureFinder(body)
  const all = result.passed || attemptsUsed >= (paper?.attempts ?? attemptsUsed)
  return {
    attemptId,
    enrolmentId: attempt.enrolmentId,
    practice: body.completion.paper === attempt.paper ? null : attempt.paper,
    title: paper?.title ?? body.title,
    number: attempt.number,
    attemptsAllowed: paper?.attempts ?? attemptsUsed,
    attemptsUsed,
    state: attempt.state as QuizResult['state'],
    finishedAt: attempt.finishedAt,
    timeZone: attempt.enrolment.batch.timeZone,
    result,
    questions: paperItemsSchema.parse(attempt.items).flatMap(({ question: id, options }) => {
      const question = body.questions.find((candidate) => candidate.id === id)
      return question
        ? [explainQuestion({ question, order: options, answer: answers.get(id)?.answer, points: byQuestion[id] ?? 0, findPicture, all })]
        : []
    }),
  }
}
