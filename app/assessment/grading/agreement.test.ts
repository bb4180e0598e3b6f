import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleTask } from '#tests/builders/assessment.ts'
import { agreementOf, marksDisagree } from './agreement.ts'
import { isSampled } from './second-sample.ts'

function table(counts: readonly (readonly [string, string, number])[]): [string, string][] {
  return counts.flatMap(([left, right, count]) => Array.from({ length: count }, (): [string, string] => [left, right]))
}

test('kappa of worked examples', () => {
  // Both said yes 20 times, both no 15 times, and differed 5 and 10 times: 0.7 observed, 0.5 by chance.
  const known = agreementOf(
    table([
      ['ya', 'ya', 20],
      ['ya', 'tidak', 5],
      ['tidak', 'ya', 10],
      ['tidak', 'tidak', 15],
    ]),
  )
  expect(known.pairs).toBe(50)
  expect(known.same).toBeCloseTo(0.7)
  expect(known.kappa).toBeCloseTo(0.4)
  expect(
    agreementOf(
      table([
        ['1', '2', 5],
        ['2', '1', 5],
      ]),
    ).kappa,
  ).toBeCloseTo(-1)
})

test('kappa is not defined without pairs, nor when there was only one level', () => {
  expect(agreementOf([])).toEqual({ pairs: 0, same: 0, kappa: null })
  expect(agreementOf(table([['1', '1', 9]]))).toEqual({ pairs: 9, same: 1, kappa: null })
})

test('kappa lies between -1 and 1, is 1 exactly when all agree, and does not care who was first', () => {
  const level = fc.constantFrom('1', '2', '3', '4')
  fc.assert(
    fc.property(fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 60 }), (pairs) => {
      const { kappa, same } = agreementOf(pairs)
      const turned = agreementOf(pairs.map(([left, right]): [string, string] => [right, left]))
      expect(turned.kappa === null).toBe(kappa === null)
      if (kappa === null || turned.kappa === null) return
      expect(kappa).toBeGreaterThanOrEqual(-1 - 1e-9)
      expect(kappa).toBeLessThanOrEqual(1 + 1e-9)
      expect(kappa > 1 - 1e-9).toBe(same === 1)
      expect(turned.kappa).toBeCloseTo(kappa)
    }),
  )
})

test('the sample is the share that was asked for, the same each time, and another with another seed', () => {
  const ids = Array.from({ length: 4000 }, () => randomUUID())
  const drawn = (seed: string, percent: number) => ids.filter((submissionId) => isSampled({ seed, submissionId, percent }))
  expect(drawn('a', 0)).toEqual([])
  expect(drawn('a', 100)).toEqual(ids)
  expect(drawn('a', 20).length / ids.length).toBeGreaterThan(0.16)
  expect(drawn('a', 20).length / ids.length).toBeLessThan(0.24)
  expect(drawn('a', 20)).toEqual(drawn('a', 20))
  expect(drawn('a', 20)).not.toEqual(drawn('b', 20))
})

test('markers disagree on passing or on a criterion two levels apart', () => {
  const mark = (temuan: string, perbaikan: string, passed = true) => ({ levels: { temuan, perbaikan }, passed })
  const differ = (left: ReturnType<typeof mark>, right: ReturnType<typeof mark>) => marksDisagree(sampleTask.rubric, left, right)
  expect(differ(mark('2', '2'), mark('2', '3'))).toBe(false)
  expect(differ(mark('1', '3'), mark('3', '3'))).toBe(true)
  expect(differ(mark('2', '2'), mark('2', '2', false))).toBe(true)
})
