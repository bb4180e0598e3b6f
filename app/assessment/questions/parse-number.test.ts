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
  'Rp10 ribu': 10_000,
  '10rb': 10_000,
  '10k': 10_000,
  '10 kg': 10,
  '2,5 juta': 2_500_000,
  '2.3 Jt': 2_300_000,
  '1 jt': 1_000_000,
  'Rp 1,2 miliar rupiah': 1_200_000_000,
  '10 ribu/kg': 10_000,
  '25 m²': 25,
  '25 m2': 25,
  '3 cm³': 3,
  '5 m': 5,
}

test.for(Object.entries(readable))('%s is read as %d', ([typed, value]) => {
  expect(parseNumber(typed)).toBe(value)
})

test.for([
  '',
  '  ',
  'dua',
  '5-10',
  '1/2',
  '1.25.000',
  '1,2,3',
  '..',
  '1e5',
  'NaN',
  'Infinity',
  '0x10',
  '4.250,5,0',
  '10 ribu 500',
  '2 juta 5',
  '12 m 5',
  '9'.repeat(400),
])('%s is no number', (typed) => {
  expect(parseNumber(typed)).toBeNull()
})

test('a number written by the portal itself in Bahasa is read back as the same number', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
      const value = whole + Math.sign(whole || 1) * (cents / 100)
      expect(parseNumber(formatNumber(value, 'id'))).toBeCloseTo(value, 6)
    }),
  )
})

test('a number with a word for its thousands is that many thousands, however it is written', () => {
  const words: [string, number][] = [
    ['rb', 1e3],
    [' ribu', 1e3],
    ['jt', 1e6],
    [' juta', 1e6],
    [' miliar', 1e9],
  ]
  fc.assert(
    fc.property(
      fc.integer({ min: -99_999, max: 99_999 }),
      fc.constantFrom(...words),
      fc.constantFrom('', ' rupiah', '/kg'),
      (tenths, [word, times], unit) => {
        const typed = `${formatNumber(tenths / 10, 'id')}${word}${unit}`
        expect(parseNumber(typed)).toBeCloseTo((tenths * times) / 10, 3)
        expect(parseNumber(typed.toUpperCase())).toBe(parseNumber(typed))
      },
    ),
  )
})

test('the exponent of a unit is no part of the number', () => {
  fc.assert(
    fc.property(fc.nat(99_999), fc.constantFrom('m²', 'm2', 'cm³', 'km²', 'm^3'), fc.constantFrom('', ' '), (value, unit, gap) => {
      expect(parseNumber(`${formatNumber(value, 'id')}${gap}${unit}`)).toBe(value)
    }),
  )
})

test('whatever is typed gives a finite number or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,- Rp%erbjtkm²') }), (typed) => {
      const value = parseNumber(typed)
      expect(value === null || Number.isFinite(value)).toBe(true)
    }),
  )
})
