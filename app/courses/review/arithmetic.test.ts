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
    'Rp60.000 dibagi 25 menjadi Rp2.400',
    '20 bungkus dikali Rp5.000 hasilnya Rp100.000',
    '5 ditambah 3 sama dengan 8',
    'Rp50.000 + 10% = Rp55.000',
    '2 kg + 500 gram = 2.500 gram',
    '3 × 250 gram = 0,75 kg',
    '90 menit × Rp10.000 per jam = Rp15.000',
    '200 cm × 150 cm = 3 m²',
    '2 jam × Rp5.000 = Rp10.000 per hari',
    '(lihat 5 + 3 = 8)',
    '3 ÷ 300 = 10 untuk setiap 1.000',
    '20 + 5 = 25 ml setiap 2 jam',
  ]
  for (const text of right) expect(verdicts(text), text).toEqual([true])
})

test('a sum that goes on with its result is judged step by step', () => {
  expect(verdicts('12 × 40 menit = 8 jam × Rp15.000 = Rp120.000')).toEqual([true, true])
  expect(verdicts('12 × 40 menit = 9 jam × Rp15.000 = Rp135.000')).toEqual([false, true])
})

test('wrong sums are found', () => {
  for (const text of [
    '9 × 2 menit = 19 menit.',
    'Rp60.000 + Rp35.000 = Rp96.000',
    '1 ÷ 3 = 0,34',
    '(2 + 3) × 4 = 14',
    '500 ÷ 2.000 = 24%',
    'jadi 2,5 juta × 4 = 11 juta',
    'Rp60.000 dibagi 25 menjadi Rp9.000',
    '2 jam × Rp5.000 = Rp99.000 per hari',
    '2 kg × Rp5 = Rp10.000.000',
    '20 bungkus keripik pisang rasa madu asli × Rp5.000 = Rp90.000',
    '2 kg + 500 gram = 2.600 gram',
    'Rp5.000/bungkus × 20 = Rp90.000',
    '3 ÷ 300 = 12 untuk setiap 1.000',
    'Jumlah (20 × Rp5.000) = Rp90.000',
  ])
    expect(verdicts(text), text).toEqual([false])
})

test('what is no sum is left alone', () => {
  for (const text of [
    '1 lusin = 12 biji',
    'Tanggal 17/10/2026.',
    'laba = omzet - biaya',
    '3 bulan × 25 hari = 3 bulan',
    'Cuci tangan 3 kali sehari = sehat',
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

test('a long sum takes no longer than it is', () => {
  const terms = Array.from({ length: 20_000 }, (_, index) => `${index} kg tepung terigu`)
  const started = performance.now()
  expect(verdicts(`${terms.join(' + ')} lalu selesai`)).toEqual([])
  expect(verdicts('('.repeat(50_000))).toEqual([])
  expect(verdicts(`${'1 '.repeat(50_000)}= 1`)).toEqual([])
  expect(performance.now() - started).toBeLessThan(3000)
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
