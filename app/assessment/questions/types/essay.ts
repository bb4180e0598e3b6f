import { hasWords } from '#app/assessment/questions/answer.ts'
import type { QuestionKind } from '#app/assessment/questions/question-kind.ts'

export type EssayView = { type: 'essay'; words: { min: number; max: number } }

/** No machine judges it: it counts nothing in the points, and a trainer says which points of the guide it holds. */
export const essay: QuestionKind<'essay', EssayView> = {
  isScored: false,
  order: () => [],
  open: ({ words }) => ({ type: 'essay', words }),
  isAnswer: (_question, answer) => typeof answer === 'string' && hasWords(answer),
  score: () => 0,
  key: ({ guide }) => guide.join('\n'),
  explain: ({ guide }, _order, answer) => ({ kind: 'essay', typed: typeof answer === 'string' ? answer : '', file: null, guide }),
}
