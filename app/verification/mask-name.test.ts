import { expect, test } from 'vitest'
import { maskName, nameForComparison } from './mask-name.ts'

test('a masked name keeps first letters and lengths, and nothing of one-letter words', () => {
  expect(maskName('Siti Aminah')).toBe('S*** A*****')
  expect(maskName('Suparman')).toBe('S*******')
  expect(maskName('M F Nur’aini, S.Pd.')).toBe('* * N******** S****')
  expect(maskName('Đặng')).toBe('Đ***')
  expect(maskName('Dr. ꦏꦿꦶꦱ꧀ꦤ ᬓᭀᬫᬂ')).toBe('D** ꦏꦿꦶ* ᬓᭀ*')
})

test('names are compared by their letters', () => {
  expect(nameForComparison('  siti   AMINAH S.Pd')).toBe(nameForComparison('Siti Aminah, S.Pd.'))
  expect(nameForComparison("Nur'aini")).toBe(nameForComparison('Nur’aini'))
  expect(nameForComparison('ꦱꦶꦠꦶ')).toBe(nameForComparison(' ꦱꦶ ꦠꦶ'))
  expect(nameForComparison('ꦱꦶꦠꦶ')).not.toBe(nameForComparison('ꦱꦸꦠꦸ'))
  expect(nameForComparison('ᬓᭀᬫᬂ')).toBe(nameForComparison('ᬓᭀᬫᬂ'))
  expect(nameForComparison('Siti Amina')).not.toBe(nameForComparison('Siti Aminah'))
})

test('letters that no accent tells apart are compared as people type them, and vowel signs are no accents', () => {
  expect(nameForComparison('Đặng Thị Ánh Nguyệt')).toBe('dangthianhnguyet')
  expect(nameForComparison('ŁUKASZ Sørensen Æsa Þór')).toBe('lukaszsorensenaesathor')
  expect(nameForComparison('Nur\u02bcaini')).toBe('nuraini')
  expect(nameForComparison('ꦱꦶꦠꦶ')).not.toBe(nameForComparison('ꦱꦸꦠꦸ'))
  expect(nameForComparison(' . 1-2 ')).toBe('')
})
