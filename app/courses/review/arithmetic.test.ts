import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoney, formatNumber } from '#app/i18n/format.ts'
import { computedMark } from '../lesson-text.ts'
import { findWrittenSums } from './arithmetic.ts'

const verdicts = (text: string) => findWrittenSums(text).map(({ isRight }) => isRight)

test('right sums are found and let through', () => {
  const right = [
    '9 × 1 menit = 9 menit.',
    'Berat bersih: 106 − 6 = 100 gram.',
    '9 ÷ 360 = 0,025, atau 2,5%.',
    '20 kg × Rp3.000 = Rp60.000',
    'Rp60.000 + Rp35.000 = Rp95.000',
    '(5.000 − 4.000) ÷ 5.000 × 100% = 20%',
    '500 ÷ 2.000 = 25%',
    'Rp95.000 : 12 = Rp7.917',
    '2,5 juta × 4 = 10 juta',
    '60 : 4 = 15 bungkus',
    '10 - 12 = -2',
    '12 x 5 = 60 = 50 + 10',
    '10% × Rp50.000 = Rp5.000',
    'Biaya 1: 2+3=5',
  ]
  for (const text of right) expect(verdicts(text), text).toEqual([true])
})

test('wrong sums are found', () => {
  for (const text of [
    '9 × 2 menit = 19 menit.',
    'Rp60.000 + Rp35.000 = Rp96.000',
    '1 ÷ 3 = 0,34',
    '(2 + 3) × 4 = 14',
    '500 ÷ 2.000 = 24%',
    'jadi 2,5 juta × 4 = 11 juta',
  ])
    expect(verdicts(text), text).toEqual([false])
})

test('what is no sum is left alone', () => {
  for (const text of [
    '1 lusin = 12 biji',
    'Tanggal 17/10/2026.',
    'laba = omzet - biaya',
    '2 kg + 500 gram = 2.500 gram',
    '3 × 250 gram = 0,75 kg',
    'Nomor 2063306010072-29',
    'a × b = c',
    '',
  ])
    expect(verdicts(text), text).toEqual([])
})

test('a computed result is told from a typed one', () => {
  expect(findWrittenSums(`2 × 3 = ${computedMark}6`)).toMatchObject([{ isComputed: true, isRight: true, text: '2 × 3 = 6' }])
  expect(findWrittenSums('2 × 3 = 6')).toMatchObject([{ isComputed: false }])
})

test('sums as the portal writes numbers are judged as arithmetic judges them', () => {
  const amount = fc.integer({ min: 1, max: 5_000_000 })
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: 1, max: 99 }), fc.integer({ min: 2, max: 1000 }), (a, b, times, off) => {
      expect(verdicts(`Contoh: ${formatMoney(a)} + ${formatMoney(b)} = ${formatMoney(a + b)}.`)).toEqual([true])
      expect(verdicts(`Contoh: ${formatMoney(a)} + ${formatMoney(b)} = ${formatMoney(a + b + off)}.`)).toEqual([false])
      expect(verdicts(`${times} bungkus × ${formatMoney(a)} = ${formatMoney(a * times)}`)).toEqual([true])
      expect(verdicts(`${formatNumber(a, 'id')} ÷ ${formatNumber(times, 'id')} = ${formatNumber(a / times, 'id')}`)).toEqual([true])
    }),
  )
})

test('no text makes it throw', () => {
  const piece = fc.constantFrom('1', '2.000', '0,5', '%', '=', '×', ' ', '(', ')', '+', ' - ', 'Rp', 'kg', ':', 'juta', '.', computedMark)
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
      ),
      (text) => void findWrittenSums(text),
    ),
  )
})
