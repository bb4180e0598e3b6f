import { z } from 'zod'
import type { Answer } from '#app/assessment/questions/answer.ts'
import { isAnswered } from '#app/assessment/questions/is-answered.ts'
import { kindOf } from '#app/assessment/questions/question-kinds.ts'
import { scoreAnswer } from '#app/assessment/questions/score-answer.ts'
import type { Question } from '#app/courses/question-body.ts'

/** Written once, when an attempt is finished. */
export const attemptResultSchema = z.object({
  points: z.number(),
  maxPoints: z.number(),
  /** 0 to 100, cut to one decimal so that a paper just below the mark never reads as the mark. */
  percent: z.number(),
  passPercent: z.number(),
  passed: z.boolean(),
  answered: z.number(),
  /** Points by question. */
  byQuestion: z.record(z.string(), z.number()),
})
export type AttemptResult = z.output<typeof attemptResultSchema>

/** The result of a paper: a point a question, passed from `passPercent` on. What no machine judges counts nowhere. `scoreOf` is another rule than the questions' own. */
export function scorePaper(
  asked: readonly Question[],
  answers: ReadonlyMap<string, Answer>,
  passPercent: number,
  scoreOf: (question: Question, answer: Answer | undefined) => number = scoreAnswer,
): AttemptResult {
  const questions = asked.filter((question) => kindOf(question).isScored)
  const byQuestion = Object.fromEntries(questions.map((question) => [question.id, scoreOf(question, answers.get(question.id))]))
  const answered = questions.filter((question) => isAnswered(question, answers.get(question.id))).length
  return sumResult(byQuestion, { maxPoints: questions.length, passPercent, answered })
}

/** Points by question summed up to a result. */
export function sumResult(
  byQuestion: Record<string, number>,
  { maxPoints, passPercent, answered }: Pick<AttemptResult, 'maxPoints' | 'passPercent' | 'answered'>,
): AttemptResult {
  // Shares such as thirds add up to whole points only after the error of binary fractions is taken off.
  const points = Math.round(Object.values(byQuestion).reduce((sum, point) => sum + point, 0) * 1e9) / 1e9
  return {
    points,
    maxPoints,
    percent: maxPoints === 0 ? 0 : Math.floor((points * 1000) / maxPoints) / 10,
    passPercent,
    // Multiplied out, so that no rounding decides.
    passed: maxPoints > 0 && points * 100 >= passPercent * maxPoints,
    answered,
    byQuestion,
  }
}

/** The stored result of an attempt; null while it is open. */
export function readAttemptResult(stored: unknown): AttemptResult | null {
  return stored === null || stored === undefined ? null : attemptResultSchema.parse(stored)
}
