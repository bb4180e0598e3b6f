import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestStep, nextSteps, readinessOf } from './readiness.ts'
import type { UnitElement } from './scheme-body.ts'
import { dimensions, documentRules } from './unit-form-specs.ts'

const elements: UnitElement[] = ['1', '2'].map((key) => ({ key, title: key, items: [] }))
const stepsOf = (self: Record<string, string | string[]> | null, more: { documents?: number; portfolio?: Record<string, string | string[]> } = {}) =>
  readinessOf({ elements, self, portfolio: more.portfolio ?? null, documents: more.documents ?? 0 }).elements.map(({ next }) => next)

test('the next step of an element follows from what is missing first', () => {
  expect(stepsOf(null)).toEqual(['answer', 'answer'])
  expect(stepsOf({ '1': 'BK', '2': 'K' })).toEqual(['learn', 'collect'])
  expect(stepsOf({ '1': 'K', '1.bukti': 'Rencana', '2': 'K', '2.bukti': 'Foto', '2.rules': ['V', 'A', 'T', 'M'] })).toEqual(['strengthen', 'widen'])
  const full = { '1': 'K', '1.rules': [...documentRules], '1.dimensions': [...dimensions], '2': 'K', '2.rules': 'V', '2.dimensions': [...dimensions] }
  expect(stepsOf(full, { documents: 1 })).toEqual(['ready', 'strengthen'])
  const verified = { 'd.V': 'ya', 'd.A': 'ya', 'd.T': 'ya', 'd.M': 'ya', 'd.elements': ['2'] }
  expect(stepsOf(full, { documents: 1, portfolio: verified })).toEqual(['ready', 'ready'])
  expect(stepsOf(full, { documents: 1, portfolio: { ...verified, 'd.T': 'tidak' } })).toEqual(['ready', 'strengthen'])
})

test('one begins with the most pressing step, and more evidence never sets anybody back', () => {
  const [one, two] = [
    readinessOf({ elements, self: { '1': 'BK', '2': 'K' }, portfolio: null, documents: 0 }),
    readinessOf({ elements, self: null, portfolio: null, documents: 0 }),
  ]
  expect(
    bestStep([
      { code: 'U.1', readiness: one },
      { code: 'U.2', readiness: two },
    ]),
  ).toEqual({ code: 'U.2', key: '1', next: 'answer' })
  expect(bestStep([])).toBeNull()
  fc.assert(
    fc.property(fc.subarray([...documentRules]), fc.subarray([...dimensions]), fc.nat(3), fc.nat(3), (rules, shows, few, more) => {
      const self = { '1': 'K', '1.rules': rules, '1.dimensions': shows, '2': 'K' }
      const rank = (documents: number) => nextSteps.indexOf(readinessOf({ elements, self, portfolio: null, documents }).elements[0]!.next)
      expect(rank(few + more)).toBeGreaterThanOrEqual(rank(few))
    }),
  )
})
