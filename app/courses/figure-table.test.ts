import { expect, test } from 'vitest'
import { type FigureTable, writtenWorking } from './figure-table.ts'

const given = { formula: null, decimals: 2 }
const rows = [
  { ...given, key: 'kain', label: 'Kain', value: 180_000, unit: 'rupiah' },
  { ...given, key: 'persen', label: 'Sisa', value: 15, unit: 'persen' },
  { ...given, key: 'isi', label: 'Isi', value: 25, unit: 'bungkus' },
]
const table: FigureTable = { title: 'Sisa kain (contoh)', rows }

function workingOf(formula: string): string | null {
  return writtenWorking({ key: 'hasil', label: 'Hasil', value: 0, unit: 'rupiah', decimals: 2, formula }, table)
}

test.each([
  ['kain / isi', 'Rp180.000 ÷ 25 bungkus'],
  ['kain * persen / 100', 'Rp180.000 × 15%'],
  ['persen / 100 * kain', '15% × Rp180.000'],
  ['kain * isi / 100', 'Rp180.000 × 25 bungkus ÷ 100'],
  ['persen / 1000', '15% ÷ 1.000'],
  ['(kain - 1.5) * 2', '(Rp180.000 − 1,5) × 2'],
])('the working of %s reads %s', (formula, written) => {
  expect(workingOf(formula)).toBe(written)
})
