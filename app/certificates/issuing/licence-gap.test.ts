import { expect, test } from 'vitest'
import { samplePrint } from '#tests/builders/templates.ts'
import { licenceGap } from './licence-gap.ts'

test('a licence that covers every unit and is valid on the day of issue leaves no gap; other kinds need none', () => {
  const { facts } = samplePrint('kompetensi')
  const codes = facts.units.map(({ code }) => code)
  expect(licenceGap(facts, codes)).toBeNull()
  expect(licenceGap({ ...facts, licence: { number: 'X', validUntil: facts.issuedOn } }, codes)).toBeNull()
  expect(licenceGap({ ...facts, licence: { number: 'X', validUntil: '2026-11-21' } }, codes)).toBe('licence_expired')
  expect(licenceGap({ ...facts, units: [] }, codes)).toBe('licence_scope')
  expect(licenceGap({ ...facts, licence: null }, codes)).toBe('licence_missing')
  expect(licenceGap(samplePrint('pelatihan').facts, [])).toBeNull()
})
