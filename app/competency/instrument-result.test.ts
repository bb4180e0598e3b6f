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
const asked = (last: string): FormBody =>
  Object.fromEntries(
    ['1.1', '1.2', '2.1'].flatMap((code, at) => [
      [`q${at}.about`, code],
      [`q${at}.result`, code === '2.1' ? last : 'K'],
    ]),
  )
const good: Record<Instrument, FormBody> = {
  'IA.01': seen,
  'IA.02': { '1': 'ya', '2': 'ya' },
  'IA.03': asked('K'),
  'IA.05': asked('K'),
  'IA.06': asked('K'),
  'IA.07': asked('K'),
  'IA.08': { 'd.V': 'ya', 'd.A': 'ya', 'd.T': 'ya', 'd.M': 'ya', 'd.elements': ['1', '2'] },
  'IA.09': asked('K'),
  'IA.10': { '1': 'ya', '2': 'ya' },
  'IA.11': { '1': 'ya', '2': 'ya' },
}
const bad: Partial<Record<Instrument, FormBody>> = {
  'IA.01': { ...seen, '1.2': 'tidak' },
  'IA.02': { '1': 'ya', '2': 'tidak' },
  'IA.03': asked('BK'),
  'IA.08': { ...good['IA.08'], 'd.T': 'tidak' },
  'IA.10': {},
}
const mapAll = (one: readonly Instrument[], two = one) => mapOf({ '1.instruments': [...one], '2.instruments': [...two] }, elements)
const gap = (filled: FilledInstruments, chosen: readonly Instrument[], map = mapAll(chosen), result: 'K' | 'BK' = 'K') =>
  recordGap({ result, chosen, filled, map, elements })

test('a result rests on a map and on what was filled in: an instrument that was not is named', () => {
  expect(gap({ 'IA.01': seen }, ['IA.01'], mapOf(null, elements))).toEqual({ reason: 'unmapped' })
  expect(gap({ 'IA.01': seen }, ['IA.01'], mapOf(null, elements), 'BK')).toEqual({ reason: 'unmapped' })
  expect(gap({ 'IA.01': seen }, ['IA.01', 'IA.08'])).toEqual({ reason: 'unfilled', instruments: ['IA.08'] })
  expect(gap({}, ['IA.07'], mapAll(['IA.07']), 'BK')).toEqual({ reason: 'unfilled', instruments: ['IA.07'] })
  const map = mapAll(['IA.01'], ['IA.01', 'IA.10'])
  expect(gap({ 'IA.01': seen }, ['IA.01'], map)).toEqual({ reason: 'unfilled', instruments: ['IA.10'] })
  expect(gap({ 'IA.01': seen }, ['IA.01'], map, 'BK')).toBeNull()
})

test('each instrument says by its own rows whether it is met', () => {
  for (const one of instruments) expect(gap({ [one]: good[one] }, [one]), one).toBeNull()
  for (const [one, body] of Object.entries(bad)) expect(gap({ [one]: body }, [one as Instrument]), one).toMatchObject({ reason: 'unmet' })
})

test('a criterion that nothing speaks of is named, and so is an element of which a mapped instrument says nothing', () => {
  const once: FormBody = { 'q1.about': '1.1', 'q1.result': 'K' }
  expect(gap({ 'IA.07': once }, ['IA.07'])).toEqual({ reason: 'unmet', lacks: ['1.2', '2.1'] })
  expect(gap({ 'IA.07': once, 'IA.01': seen }, ['IA.07'], mapAll(['IA.01', 'IA.07'], ['IA.01']))).toBeNull()
  expect(gap({ 'IA.07': once, 'IA.01': seen }, ['IA.01'], mapAll(['IA.01', 'IA.07']))).toEqual({ reason: 'unmet', lacks: ['2 (IA.07)'] })
  const first = { ...good['IA.08'], 'd.elements': ['1'] }
  expect(gap({ 'IA.08': first }, ['IA.08'])).toEqual({ reason: 'unmet', lacks: ['2.1'] })
  expect(gap({ 'IA.08': first, 'IA.01': { '2.1': 'ya' } }, ['IA.08'], mapAll(['IA.08'], ['IA.01']))).toBeNull()
})

test('an instrument that the map does not have proves nothing, yet what it found short is not passed over', () => {
  expect(gap({ 'IA.01': seen, 'IA.02': good['IA.02'] }, ['IA.02'], mapAll(['IA.01']))).toBeNull()
  expect(gap({ 'IA.01': seen, 'IA.02': { '1': 'ya', '2': 'tidak' } }, ['IA.02'], mapAll(['IA.01']))).toEqual({ reason: 'unmet', lacks: ['2.1'] })
})

test('K is never possible with a criterion without enough evidence, however instruments are chosen and mapped', () => {
  const some = fc.subarray([...instruments], { minLength: 1 })
  fc.assert(
    fc.property(some, some, some, fc.constantFrom(...(Object.keys(bad) as Instrument[])), (chosen, one, two, spoilt) => {
      const map = mapAll(one, two)
      const answer = gap({ ...good, [spoilt]: bad[spoilt] }, chosen, map)
      if (![...one, ...two, ...chosen].includes(spoilt)) expect(answer).toBeNull()
      // A spoilt row may belong to an element that the instrument does not serve.
      if (one.includes(spoilt) && two.includes(spoilt)) expect(answer).toMatchObject({ reason: 'unmet' })
      expect(gap(good, chosen, map)).toBeNull()
      expect(gap(Object.fromEntries(instruments.map((each) => [each, {}])), chosen, map)).toEqual({ reason: 'unmet', lacks: ['1.1', '1.2', '2.1'] })
    }),
  )
})
