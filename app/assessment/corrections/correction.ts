import { z } from 'zod'
import { type AttemptResult, sumResult } from '#app/assessment/papers/score-paper.ts'
import type { Answer } from '#app/assessment/questions/answer.ts'
import { answerSchema } from '#app/assessment/questions/answer-schema.ts'
import { parseNumber } from '#app/assessment/questions/parse-number.ts'
import { scoreAnswer } from '#app/assessment/questions/score-answer.ts'
import type { Question } from '#app/courses/question-body.ts'

/**
 * What was wrong with a question after people had answered it. The benefit of the doubt is theirs: a void question gives
 * its point to everybody who was asked it, a further answer is right beside the first one, and no result ever falls.
 */
export const correctionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('void') }),
  z.object({ kind: z.literal('accept'), answer: answerSchema }),
])
export type Correction = z.output<typeof correctionSchema>

/** Questions that can have a further right answer; of the others a part may be wrong, and they are made void. */
export function takesFurtherAnswer(question: Question): boolean {
  return ['single', 'multiple', 'truefalse', 'numeric', 'shorttext'].includes(question.type)
}

/** The question as if `answer` were its key; null when it cannot be one. */
function withKey(question: Question, answer: Answer): Question | null {
  const keys = [answer].flat()
  if (question.type === 'single' || question.type === 'multiple') {
    const known = keys.length > 0 && keys.every((key) => question.options.some((option) => option.key === key))
    if (!known || (question.type === 'single' && keys.length > 1)) return null
    return { ...question, options: question.options.map((option) => ({ ...option, correct: keys.includes(option.key) })) }
  }
  const [text = ''] = keys
  if (keys.length !== 1 || text.trim() === '') return null
  if (question.type === 'truefalse') return ['true', 'false'].includes(text) ? { ...question, answer: text === 'true' } : null
  if (question.type === 'shorttext') return { ...question, accepted: [text.trim().slice(0, 200)] }
  const number = question.type === 'numeric' ? parseNumber(text) : null
  return question.type === 'numeric' && number !== null ? { ...question, answer: number } : null
}

/** Whether a correction says something that this question can take. */
export function fitsQuestion(question: Question, correction: Correction): boolean {
  return correction.kind === 'void' || (takesFurtherAnswer(question) && withKey(question, correction.answer) !== null)
}

/** Points from 0 to 1 with what was corrected since; never less than without. */
export function correctedScore(question: Question, answer: Answer | undefined, corrections: readonly Correction[]): number {
  const scores = corrections.map((correction) => {
    if (correction.kind === 'void') return 1
    const other = withKey(question, correction.answer)
    return other ? scoreAnswer(other, answer) : 0
  })
  return Math.max(scoreAnswer(question, answer), ...scores)
}

/** A result with one question scored anew. What it had already, it keeps. */
export function regradeResult(before: AttemptResult, question: string, points: number): AttemptResult {
  if (points <= (before.byQuestion[question] ?? 0)) return before
  const byQuestion = { ...before.byQuestion, [question]: points }
  const after = sumResult(byQuestion, before)
  return { ...after, passed: before.passed || after.passed }
}
