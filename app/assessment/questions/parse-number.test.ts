import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber } from '#app/i18n/format.ts'
import { parseNumber } from './parse-number.ts'

const readable: Record<string, number> = {
  '4250': 4250,
  '4.250': 4250,
  'Rp 4.250': 4250,
  'Rp4.250,-': 4250,
  'rp. 4.250,00': 4250,
  '4 250': 4250,
  '1.250.000': 1_250_000,
  '1,250,000': 1_250_000,
  '0,5': 0.5,
  '0.5': 0.5,
  '0.250': 0.25,
  '1.234,56': 1234.56,
  '1,234.56': 1234.56,
  '12,5 %': 12.5,
  '70 °C': 70,
  '15 menit': 15,
  '-3': -3,
  '−3,5': -3.5,
  '  7 ': 7,
  '4.250 rupiah': 4250,
}

test.for(Object.entries(readable))('%s is read as %d', ([typed, value]) => {
  expect(parseNumber(typed)).toBe(value)
})

test.for(['', '  ', 'dua', '5-10', '1/2', '1.25.000', '1,2,3', '..', '1e5', 'NaN', 'Infinity', '0x10', '4.250,5,0', '9'.repeat(400)])(
  '%s is no number',
  (typed) => {
    expect(parseNumber(typed)).toBeNull()
  },
)

test('a number written by the portal itself in Bahasa is read back as the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const value = whole + Math.sign(whole || 1) * (cents / 100)
      expect(parseNumber(formatNumber(value, 'id'))).toBeCloseTo(value, 6)
    }),
  )
})

test('whatever is typed gives a finite number or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,- Rp%e') }), (typed) => {
      const value = parseNumber(typed)
      expect(value === null || Number.isFinite(value)).toBe(true)
    }),
  )
})
