import type { QuestionKind } from '#app/assessment/questions/question-kind.ts'

export type TruthView = { type: 'truefalse' }

export const truth: QuestionKind<'truefalse', TruthView> = {
  isScored: true,
  order: () => [],
  open: () => ({ type: 'truefalse' }),
  isAnswer: (_question, answer) => answer === 'true' || answer === 'false',
  score: (question, answer) => (answer === String(question.answer) ? 1 : 0),
  key: (question) => String(question.answer),
  explain: (question, _order, answer) => ({
    kind: 'choices',
    picture: null,
    choices: [true, false].map((value) => ({
      key: String(value),
      text: null,
      why: null,
      correct: question.answer === value,
      chosen: answer === String(value),
    })),
  }),
}
