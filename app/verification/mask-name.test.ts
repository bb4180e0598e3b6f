import { expect, test } from 'vitest'
import { maskName, nameForComparison } from './mask-name.ts'

test('a masked name keeps first letters and lengths, and nothing of one-letter words', () => {
  expect(maskName('Siti Aminah')).toBe('S*** A*****')
  expect(maskName('Suparman')).toBe('S*******')
  expect(maskName('M F Nur’aini, S.Pd.')).toBe('* * N******** S****')
  expect(maskName('Đặng')).toBe('Đ***')
})

test('names are compared by their letters', () => {
  expect(nameForComparison('  siti   AMINAH S.Pd')).toBe(nameForComparison('Siti Aminah, S.Pd.'))
  expect(nameForComparison("Nur'aini")).toBe(nameForComparison('Nur’aini'))
  expect(nameForComparison('Siti Amina')).not.toBe(nameForComparison('Siti Aminah'))
})
