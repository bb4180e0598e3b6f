import type { Question } from '#app/courses/question-body.ts'
import { type Answer, isEmptyAnswer } from './answer.ts'
import { kindOf } from './question-kinds.ts'

/** How right an answer is, from 0 to 1. No answer is 0. */
export function scoreAnswer(question: Question, answer: Answer | undefined): number {
  if (answer === undefined || isEmptyAnswer(answer)) return 0
  return kindOf(question).score(question, answer)
}
