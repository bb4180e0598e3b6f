import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FilledInstruments, mapOf, recordGap } from './instrument-result.ts'
import type { UnitElement } from './scheme-body.ts'
import type { FormBody } from './step-forms.ts'
import { type Instrument, instruments } from './unit-form-specs.ts'

const item = (code: string) => ({ ref: `U/${code}`, code, text: code, kind: 'kuk' as const, element: code[0] ?? null })
const elements: UnitElement[] = [
  { key: '1', title: 'Satu', items: [item('1.1'), item('1.2')] },
  { key: '2', title: 'Dua', items: [item('2.1')] },
]
const seen: FormBody = { '1.1': 'ya', '1.2': 'ya', '2.1': 'ya' }
const good: Record<Instrument, FormBody> = {
  'IA.01': seen,
  'IA.02': { '1': 'ya', '2': 'ya' },
  'IA.03': { 'q1.question': 'a', 'q1.result': 'K' },
  'IA.05': { 'q1.question': 'a', 'q1.result': 'K' },
  'IA.06': { 'q1.question': 'a', 'q1.result': 'K' },
  'IA.07': { 'q1.question': 'a', 'q1.result': 'K' },
  'IA.08': { 'd.V': 'ya', 'd.A': 'ya', 'd.T': 'ya', 'd.M': 'ya', 'd.elements': ['1', '2'] },
  'IA.09': { 'q1.question': 'a', 'q1.result': 'K' },
  'IA.10': { '1': 'ya', '2': 'ya' },
  'IA.11': { '1': 'ya', '2': 'ya' },
}
const bad: Partial<Record<Instrument, FormBody>> = {
  'IA.01': { ...seen, '1.2': 'tidak' },
  'IA.02': { '1': 'ya', '2': 'tidak' },
  'IA.03': { 'q1.result': 'K', 'q2.result': 'BK' },
  'IA.08': { ...good['IA.08'], 'd.T': 'tidak' },
  'IA.10': {},
}
const gap = (filled: FilledInstruments, chosen: readonly Instrument[], map = mapOf(null, elements), result: 'K' | 'BK' = 'K') =>
  recordGap({ result, chosen, filled, map, elements })

test('a result rests on what was filled in: an instrument that was not is named', () => {
  expect(gap({ 'IA.01': seen }, ['IA.01', 'IA.08'])).toEqual({ reason: 'unfilled', instruments: ['IA.08'] })
  expect(gap({}, ['IA.07'], null, 'BK')).toEqual({ reason: 'unfilled', instruments: ['IA.07'] })
  const map = mapOf({ '1.instruments': ['IA.01'], '2.instruments': ['IA.01', 'IA.10'] }, elements)
  expect(gap({ 'IA.01': seen }, ['IA.01'], map)).toEqual({ reason: 'unfilled', instruments: ['IA.10'] })
  expect(gap({ 'IA.01': seen }, ['IA.01'], map, 'BK')).toBeNull()
})

test('each instrument says by its own rows whether it is met', () => {
  for (const one of instruments) expect(gap({ [one]: good[one] }, [one]), one).toBeNull()
  for (const [one, body] of Object.entries(bad)) expect(gap({ [one]: body }, [one as Instrument]), one).toMatchObject({ reason: 'unmet' })
})

test('an element is proven by a document only where one stands for it, and an instrument counts only where the map has it', () => {
  const first = { ...good['IA.08'], 'd.elements': ['1'] }
  expect(gap({ 'IA.08': first }, ['IA.08'])).toEqual({ reason: 'unmet', count: 1 })
  const map = mapOf({ '1.instruments': 'IA.08', '2.instruments': 'IA.01' }, elements)
  expect(gap({ 'IA.08': first, 'IA.01': { '2.1': 'ya' } }, ['IA.08'], map)).toBeNull()
})

test('K is never possible with a no among what it rests on, however instruments are chosen and mapped', () => {
  const some = fc.subarray([...instruments], { minLength: 1 })
  fc.assert(
    fc.property(some, some, some, fc.constantFrom(...(Object.keys(bad) as Instrument[])), (chosen, one, two, spoilt) => {
      const map = { '1': one, '2': two }
      const filled = { ...good, [spoilt]: bad[spoilt] }
      const isServing = [...one, ...two].includes(spoilt)
      const answer = gap(filled, chosen, map)
      if (!isServing) expect(answer).toBeNull()
      // A spoilt row may belong to an element that the instrument does not serve.
      if (one.includes(spoilt) && two.includes(spoilt)) expect(answer).toMatchObject({ reason: 'unmet' })
      expect(gap(good, chosen, map)).toBeNull()
    }),
  )
})
