import { shuffled } from '#app/assessment/papers/seeded-random.ts'
import { answerOfParts, partsOf } from '#app/assessment/questions/answer.ts'
import { hiddenKeys, inOrder } from '#app/assessment/questions/hidden-keys.ts'
import type { QuestionKind } from '#app/assessment/questions/question-kind.ts'
import type { QuestionOf } from '#app/courses/question-body.ts'

type Side = { key: string; text: string }
export type MatchingView = { type: 'matching'; lefts: Side[]; rights: Side[] }

/** A share for each right pair. */
export const matching: QuestionKind<'matching', MatchingView> = {
  isScored: true,
  order: (question, random) => shuffled([...rightKeys(question).values()], random),
  open: (question, order) => ({
    type: 'matching',
    lefts: question.pairs.map(({ left }, index) => ({ key: String(index + 1), text: left })),
    rights: inOrder(
      [...rightKeys(question)].map(([text, key]) => ({ key, text })),
      order,
    ),
  }),
  isAnswer: (question, answer) => {
    const given = partsOf(answer)
    const keys = [...rightKeys(question).values()]
    return question.pairs.some((_pair, index) => keys.includes(given.get(String(index + 1)) ?? ''))
  },
  score: (question, answer) => {
    const given = partsOf(answer)
    const right = partsOf(matching.key(question))
    return [...right].filter(([left, key]) => given.get(left) === key).length / right.size
  },
  key: (question) => {
    const keys = rightKeys(question)
    return answerOfParts(question.pairs.map(({ right }, index) => [String(index + 1), keys.get(right) ?? '']))
  },
  explain: (question, _order, answer) => {
    const given = partsOf(answer)
    const texts = new Map([...rightKeys(question)].map(([text, key]) => [key, text]))
    const parts = question.pairs.map(({ left, right, why }, index) => {
      const chosen = texts.get(given.get(String(index + 1)) ?? '') ?? null
      return { key: String(index + 1), label: left, given: chosen, right, range: null, isRight: chosen === right, carried: false, why }
    })
    return { kind: 'parts', parts, sentence: [] }
  },
}

function rightKeys({ pairs, extras }: QuestionOf<'matching'>): Map<string, string> {
  return hiddenKeys([...pairs.map(({ right }) => right), ...extras])
}
