import type { Question } from '#app/courses/question-body.ts'
import { type Answer, isEmptyAnswer } from './answer.ts'
import { kindOf } from './question-kinds.ts'

/** True when this question was answered, right or wrong. What names nothing that it has is no answer. */
export function isAnswered(question: Question, answer: Answer | null | undefined): boolean {
  return answer !== null && answer !== undefined && !isEmptyAnswer(answer) && kindOf(question).isAnswer(question, answer)
}
