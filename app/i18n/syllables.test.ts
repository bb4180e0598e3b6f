import { expect, test } from 'vitest'
import { breakablePieces, charactersOf, stretchesOf } from './syllables.ts'

test('a syllable is a letter with all that hangs below and stands around it', () => {
  expect(charactersOf('ꦱꦤ꧀ꦢꦶꦏꦃ')).toEqual(['ꦱ', 'ꦤ꧀ꦢꦶ', 'ꦏꦃ'])
  expect(charactersOf('ᬓ᭄ᬱᬢ᭄ᬭᬶᬬᬦ᭄')).toEqual(['ᬓ᭄ᬱ', 'ᬢ᭄ᬭᬶ', 'ᬬ', 'ᬦ᭄'])
  expect(charactersOf('ꦩ꧀\u200Cꦧ')).toEqual(['ꦩ꧀\u200C', 'ꦧ'])
  expect(charactersOf('Đặng'.normalize('NFD'))).toEqual(['Đ', 'ặ'.normalize('NFD'), 'n', 'g'])
})

test('lines are broken between syllables, never before a comma, never in Latin words', () => {
  expect(breakablePieces('ꦱꦸꦫꦠ,')).toEqual(['ꦱꦸ', 'ꦫ', 'ꦠ,'])
  expect(breakablePieces('(ꦱꦸꦫ)')).toEqual(['(ꦱꦸ', 'ꦫ)'])
  expect(breakablePieces('Suparman')).toEqual(['Suparman'])
  expect(breakablePieces('ꦩ꧀\u200Cꦧ')).toEqual(['ꦩ꧀\u200C', 'ꦧ'])
  expect(breakablePieces('')).toEqual([])
})

test('a text is cut into stretches of one script', () => {
  expect(stretchesOf('Dr. ꦱꦸꦫꦠ ᬲᬶᬢᬶ, S.Pd.')).toEqual([
    { script: null, text: 'Dr. ' },
    { script: 'Java', text: 'ꦱꦸꦫꦠ' },
    { script: null, text: ' ' },
    { script: 'Bali', text: 'ᬲᬶᬢᬶ' },
    { script: null, text: ', S.Pd.' },
  ])
  expect(stretchesOf('Siti')).toEqual([{ script: null, text: 'Siti' }])
  expect(stretchesOf('')).toEqual([])
})
