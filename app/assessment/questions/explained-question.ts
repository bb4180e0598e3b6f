import type { Question } from '#app/courses/course-body.ts'
import { type Answer, isEmptyAnswer } from './answer.ts'
import { inOrder } from './open-question.ts'

/** A question after the attempt has ended: what was right, what was chosen, and why. */
export type ExplainedQuestion = {
  id: string
  type: Question['type']
  text: string
  points: number
  answered: boolean
  /** Explained later: nothing here tells which answer is right. */
  withheld: boolean
  options: { key: string; text: string; why: string | null; correct: boolean; chosen: boolean }[]
  /** For true or false: what was said and what is so. */
  truth: { given: boolean | null; right: boolean } | null
  /** For numbers: as typed, and the range that counts as right. */
  number: { typed: string; right: number; tolerance: number; unitLabel: string | null } | null
  explanation: string
}

/**
 * Explains a question. One that was left open is explained only when `all` are (passed, or no attempt left):
 * otherwise an attempt handed in empty would show the answers of the next.
 */
export function explainQuestion(
  question: Question,
  order: readonly string[],
  answer: Answer | undefined,
  points: number,
  { all }: { all: boolean },
): ExplainedQuestion {
  if (isEmptyAnswer(answer) && !all) return withhold(question)
  const chosen = new Set(typeof answer === 'string' ? [answer] : answer)
  const typed = typeof answer === 'string' ? answer : ''
  return {
    id: question.id,
    type: question.type,
    text: question.text,
    points,
    answered: !isEmptyAnswer(answer),
    withheld: false,
    options:
      'options' in question
        ? inOrder(question.options, order).map(({ key, text, why, correct }) => ({ key, text, why, correct, chosen: chosen.has(key) }))
        : [],
    truth: question.type === 'truefalse' ? { given: typed === '' ? null : typed === 'true', right: question.answer } : null,
    number: question.type === 'numeric' ? { typed, right: question.answer, tolerance: question.tolerance, unitLabel: question.unitLabel } : null,
    explanation: question.explanation,
  }
}

function withhold({ id, type, text }: Question): ExplainedQuestion {
  return { id, type, text, points: 0, answered: false, withheld: true, options: [], truth: null, number: null, explanation: '' }
}
