import { shuffled } from '#app/assessment/papers/seeded-random.ts'
import { type Answer, sameAnswer } from '#app/assessment/questions/answer.ts'
import { inOrder } from '#app/assessment/questions/hidden-keys.ts'
import type { QuestionKind } from '#app/assessment/questions/question-kind.ts'
import type { QuestionOf } from '#app/courses/question-body.ts'

type Type = 'single' | 'multiple'
export type ChoiceView = { type: Type; options: { key: string; text: string }[] }

const shared = {
  isScored: true,
  order: ({ options }: QuestionOf<Type>, random: () => number) =>
    shuffled(
      options.map(({ key }) => key),
      random,
    ),
  open: ({ type, options }: QuestionOf<Type>, order: readonly string[]) => ({
    type,
    options: inOrder(options, order).map(({ key, text }) => ({ key, text })),
  }),
  isAnswer: ({ options }: QuestionOf<Type>, answer: Answer) => options.some(({ key }) => [answer].flat().includes(key)),
  explain: ({ options }: QuestionOf<Type>, order: readonly string[], answer: Answer | undefined) => {
    const chosen = new Set([answer ?? []].flat())
    const choices = inOrder(options, order).map(({ key, text, why, correct }) => ({ key, text, why, correct, chosen: chosen.has(key) }))
    return { kind: 'choices', choices, picture: null } as const
  },
}

export const single: QuestionKind<'single', ChoiceView> = {
  ...shared,
  score: (question, answer) => (rightKeys(question).some((key) => key === answer) ? 1 : 0),
  key: (question) => rightKeys(question)[0] ?? '',
}

/** All or nothing: full marks for exactly the right set. */
export const multiple: QuestionKind<'multiple', ChoiceView> = {
  ...shared,
  score: (question, answer) => (sameAnswer(rightKeys(question), [answer].flat()) ? 1 : 0),
  key: rightKeys,
}

function rightKeys({ options }: QuestionOf<Type>): string[] {
  return options.filter(({ correct }) => correct).map(({ key }) => key)
}
