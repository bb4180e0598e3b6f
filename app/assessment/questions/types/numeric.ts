import { hasWords } from '#app/assessment/questions/answer.ts'
import { writeFigure, writeRange } from '#app/assessment/questions/explanation.ts'
import { isNear } from '#app/assessment/questions/is-near.ts'
import type { QuestionKind } from '#app/assessment/questions/question-kind.ts'

export type NumericView = { type: 'numeric'; unitLabel: string | null }

export const numeric: QuestionKind<'numeric', NumericView> = {
  isScored: true,
  order: () => [],
  open: ({ unitLabel }) => ({ type: 'numeric', unitLabel }),
  isAnswer: (_question, answer) => typeof answer === 'string' && hasWords(answer),
  score: (question, answer) => (typeof answer === 'string' && isNear(answer, question.answer, question.tolerance) ? 1 : 0),
  key: (question) => writeFigure(question.answer, null),
  explain: (question, _order, answer) => {
    const { answer: right, tolerance, unitLabel } = question
    const given = typeof answer === 'string' && answer.trim() !== '' ? answer : null
    return {
      kind: 'parts',
      sentence: [],
      parts: [
        {
          key: 'number',
          label: null,
          given,
          right: writeFigure(right, unitLabel),
          range: writeRange(right, tolerance, unitLabel),
          isRight: given !== null && isNear(given, right, tolerance),
          carried: false,
          why: null,
        },
      ],
    }
  },
}
