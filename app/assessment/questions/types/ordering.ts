import { shuffled } from '#app/assessment/papers/seeded-random.ts'
import { answerOfParts, partsOf } from '#app/assessment/questions/answer.ts'
import { hiddenKeys, inOrder } from '#app/assessment/questions/hidden-keys.ts'
import type { QuestionKind } from '#app/assessment/questions/question-kind.ts'
import type { QuestionOf } from '#app/courses/question-body.ts'

export type OrderingView = { type: 'ordering'; items: { key: string; text: string }[] }

/** The share of items in their place; nothing when that is under one half, which guessing reaches easily. */
export const ordering: QuestionKind<'ordering', OrderingView> = {
  isScored: true,
  order: (question, random) => shuffled([...keysOf(question).values()], random),
  open: (question, order) => ({
    type: 'ordering',
    items: inOrder(
      [...keysOf(question)].map(([text, key]) => ({ key, text })),
      order,
    ),
  }),
  isAnswer: (question, answer) => {
    const given = partsOf(answer)
    const places = question.items.map((_item, index) => String(index + 1))
    return [...keysOf(question).values()].some((key) => places.includes(given.get(key) ?? ''))
  },
  score: (question, answer) => {
    const given = partsOf(answer)
    const right = partsOf(ordering.key(question))
    const share = [...right].filter(([item, place]) => given.get(item) === place).length / right.size
    return share < 0.5 ? 0 : share
  },
  key: (question) => {
    const keys = keysOf(question)
    return answerOfParts(question.items.map(({ text }, index) => [keys.get(text) ?? '', String(index + 1)]))
  },
  explain: (question, _order, answer) => {
    const given = partsOf(answer)
    const keys = keysOf(question)
    const parts = question.items.map(({ text, why }, index) => {
      const [right, place] = [String(index + 1), given.get(keys.get(text) ?? '') ?? null]
      return { key: keys.get(text) ?? '', label: text, given: place, right, range: null, isRight: place === right, carried: false, why }
    })
    return { kind: 'parts', parts, sentence: [] }
  },
}

function keysOf({ items }: QuestionOf<'ordering'>): Map<string, string> {
  return hiddenKeys(items.map(({ text }) => text))
}
