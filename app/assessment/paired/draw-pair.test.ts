import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellOf, elementOf, pairsIn } from '#app/courses/pair-blueprint.ts'
import type { Question } from '#app/courses/question-body.ts'
import { trueFalseQuestion } from '#tests/builders/assessment.ts'
import { drawFirst, drawSecond } from './draw-pair.ts'

const banks: fc.Arbitrary<Question[]> = fc
  .array(
    fc.record({
      unit: fc.constantFrom('U1', 'U2', 'U3'),
      element: fc.constantFrom('1', '2', null),
      difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((places) => places.map((place, index) => ({ ...trueFalseQuestion({ id: `soal-${index}`, answer: true }), ...place })))

const idsOf = (items: { question: string }[]) => items.map(({ question }) => question)
const countBy = (questions: Question[], ids: string[], keyOf: (question: Question) => string) =>
  Object.fromEntries(
    [
      ...Map.groupBy(
        questions.filter(({ id }) => ids.includes(id)),
        keyOf,
      ),
    ]
      .map(([key, all]) => [key, all.length] as const)
      .sort(),
  )

test('the two papers share no question and have as many of every unit, element and difficulty', () => {
  fc.assert(
    fc.property(banks, fc.integer({ min: 1, max: 40 }), fc.string(), fc.string(), (questions, draw, seed, later) => {
      const first = idsOf(drawFirst({ questions, draw, seed }))
      const second = idsOf(drawSecond({ questions, first, seed: later }))
      expect(first).toHaveLength(Math.min(draw, pairsIn(questions)))
      expect(new Set([...first, ...second]).size).toBe(first.length + second.length)
      expect(countBy(questions, second, cellOf)).toEqual(countBy(questions, first, cellOf))
    }),
  )
})

test('seeds decide both, whatever the order of the bank', () => {
  fc.assert(
    fc.property(banks, fc.string(), (questions, seed) => {
      const first = drawFirst({ questions, draw: 10, seed })
      expect(drawFirst({ questions: questions.toReversed(), draw: 10, seed })).toEqual(first)
      const second = drawSecond({ questions, first: idsOf(first), seed })
      expect(drawSecond({ questions: questions.toReversed(), first: idsOf(first).toReversed(), seed })).toEqual(second)
    }),
  )
})

test('units take turns: none has two questions more than another that still has pairs', () => {
  fc.assert(
    fc.property(banks, fc.integer({ min: 1, max: 20 }), fc.string(), (questions, draw, seed) => {
      const first = new Set(idsOf(drawFirst({ questions, draw, seed })))
      const units = [...Map.groupBy(questions, ({ unit }) => unit).values()]
      const drawnOf = (inUnit: Question[]) => inUnit.filter(({ id }) => first.has(id)).length
      const most = Math.max(...units.map(drawnOf))
      for (const inUnit of units) expect(drawnOf(inUnit) === pairsIn(inUnit) || drawnOf(inUnit) >= most - 1).toBe(true)
    }),
  )
})

test('what was made void meanwhile is never asked; its place is taken within its element, or stays empty', () => {
  fc.assert(
    fc.property(banks, fc.string(), fc.array(fc.nat(59)), (questions, seed, voids) => {
      const first = idsOf(drawFirst({ questions, draw: 12, seed }))
      const without = new Set(voids.map((index) => `soal-${index}`))
      const second = idsOf(drawSecond({ questions, first, seed, without }))
      expect(second.some((id) => without.has(id) || first.includes(id))).toBe(false)
      const before = countBy(questions, first, elementOf)
      for (const [element, count] of Object.entries(countBy(questions, second, elementOf))) expect(count).toBeLessThanOrEqual(before[element] ?? 0)
      expect(idsOf(drawFirst({ questions, draw: 12, seed, without })).some((id) => without.has(id))).toBe(false)
    }),
  )
})

test('over many learners each question is asked before as often as after', () => {
  const questions = Array.from({ length: 8 }, (_, index) => ({
    ...trueFalseQuestion({ id: `soal-${index}`, answer: true }),
    unit: 'U',
    element: '1',
  }))
  const firsts = Array.from({ length: 400 }, (_, person) => idsOf(drawFirst({ questions, draw: 4, seed: `benih-${person}` })))
  for (const { id } of questions) expect(Math.abs(firsts.filter((first) => first.includes(id)).length - 200)).toBeLessThan(60)
})
