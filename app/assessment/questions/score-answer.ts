import type { Question } from '#app/courses/course-body.ts'
import { type Answer, isEmptyAnswer, sameAnswer } from './answer.ts'
import { parseNumber } from './parse-number.ts'

type OfType<Type extends Question['type']> = Extract<Question, { type: Type }>

/** How right an answer is, from 0 to 1. No answer is 0. */
export function scoreAnswer(question: Question, answer: Answer | undefined): number {
  if (answer === undefined || isEmptyAnswer(answer)) return 0
  switch (question.type) {
    case 'single':
      return scoreSingle(question, answer)
    case 'multiple':
      return scoreMultiple(question, answer)
    case 'truefalse':
      return answer === String(question.answer) ? 1 : 0
    case 'numeric':
      return scoreNumeric(question, answer)
  }
}

function scoreSingle({ options }: OfType<'single'>, answer: Answer): number {
  return options.some((option) => option.correct && option.key === answer) ? 1 : 0
}

/** All or nothing: full marks for exactly the right set. */
function scoreMultiple({ options }: OfType<'multiple'>, answer: Answer): number {
  const right = options.filter((option) => option.correct).map((option) => option.key)
  return sameAnswer(right, typeof answer === 'string' ? [answer] : answer) ? 1 : 0
}

function scoreNumeric({ answer: right, tolerance }: OfType<'numeric'>, answer: Answer): number {
  const given = typeof answer === 'string' ? parseNumber(answer) : null
  if (given === null) return 0
  // Binary fractions: 0.3 typed for 0.1 + 0.2 must not fall outside a tolerance of 0.
  const rounding = 1e-9 * Math.max(1, Math.abs(right))
  return Math.abs(given - right) <= tolerance + rounding ? 1 : 0
}
