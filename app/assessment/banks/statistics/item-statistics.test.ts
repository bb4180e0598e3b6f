import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '#app/assessment/questions/answer.ts'
import { singleQuestion } from '#tests/builders/assessment.ts'
import { type AskedPaper, itemStatistics } from './item-statistics.ts'

const question = singleQuestion({ id: 'satu', right: 'a', options: ['a', 'b', 'c'] })

function paper(chosen: string | null, rest: number): AskedPaper {
  const answers = new Map<string, Answer>(chosen === null ? [] : [['satu', chosen]])
  return { points: { satu: chosen === 'a' ? 1 : 0, dua: rest, tiga: rest }, answers }
}

const anyPaper = fc
  .tuple(
    fc.constantFrom('a', 'b', 'c', null),
    fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  )
  .map(([chosen, rest]) => paper(chosen, rest))

test('figures stay within bounds, whoever answered what', () => {
  fc.assert(
    fc.property(fc.array(anyPaper, { maxLength: 60 }), (papers) => {
      const { people, facility, discrimination, options } = itemStatistics(question, papers)
      expect(people).toBe(papers.length)
      expect(facility === null).toBe(people < 5)
      if (facility !== null) expect(facility >= 0 && facility <= 1).toBe(true)
      if (discrimination !== null) expect(discrimination >= -1 && discrimination <= 1).toBe(true)
      for (const option of options) expect(option.people === null || option.people === 0 || option.people >= 5).toBe(true)
    }),
  )
})

test('the order of people says nothing, and each once more keeps facility and discrimination', () => {
  fc.assert(
    fc.property(fc.array(anyPaper, { minLength: 5, maxLength: 40 }), (papers) => {
      const one = itemStatistics(question, papers)
      const turned = itemStatistics(question, papers.toReversed())
      const twice = itemStatistics(question, [...papers, ...papers])
      for (const other of [turned, twice]) {
        expect(other.facility).toBeCloseTo(one.facility!, 9)
        if (one.discrimination === null) expect(other.discrimination).toBeNull()
        else expect(other.discrimination).toBeCloseTo(one.discrimination, 6)
      }
    }),
  )
})

test('who was not asked does not count', () => {
  const others = Array.from({ length: 30 }, () => ({ points: { dua: 1 }, answers: new Map() }))
  expect(itemStatistics(question, others)).toMatchObject({ people: 0, facility: null, options: [], verdicts: [] })
})

const repeat = (count: number, chosen: string | null, rest: number) => Array.from({ length: count }, () => paper(chosen, rest))

test('what is wrong with a question is said', () => {
  expect(itemStatistics(question, repeat(40, 'a', 0.5)).verdicts).toEqual(['too-easy', 'unused'])
  expect(itemStatistics(question, [...repeat(20, 'b', 0.9), ...repeat(6, 'a', 0.1), ...repeat(6, 'c', 0.4)]).verdicts).toEqual([
    'against',
    'misleading',
    'too-hard',
  ])
  expect(itemStatistics(question, [...repeat(12, 'a', 0.9), ...repeat(6, 'b', 0.4), ...repeat(6, 'c', 0.3)]).verdicts).toEqual([])
})

test('nothing is judged by a few people, and few who chose an option stay untold', () => {
  const few = itemStatistics(question, [...repeat(8, 'a', 0.9), ...repeat(2, 'b', 0.2)])
  expect(few.verdicts).toEqual([])
  expect(few.options.map(({ people }) => people)).toEqual([8, null, 0])
})
