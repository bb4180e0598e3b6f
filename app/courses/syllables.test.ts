import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countSyllables } from './syllables.ts'

test('words are counted as they are spoken', () => {
  const spoken: Record<string, number> = {
    air: 2,
    pantai: 2,
    pulau: 2,
    pulaunya: 3,
    survei: 2,
    amboi: 2,
    mulailah: 3,
    sesuai: 3,
    dua: 2,
    keluar: 3,
    kaki: 2,
    kenaikan: 4,
    pakaian: 3,
    kemauan: 3,
    kebersihan: 4,
    pemeriksaan: 5,
    memperhatikan: 5,
    penanggulangan: 5,
    mempertanggungjawabkan: 7,
    Émas: 2,
    kg: 1,
    '': 1,
  }
  for (const [word, syllables] of Object.entries(spoken)) expect(countSyllables(word), word).toBe(syllables)
})

test('a word never has more syllables than vowels, and a suffix never takes one away', () => {
  const word = fc.stringMatching(/^[a-z]{1,15}$/)
  fc.assert(
    fc.property(word, (text) => {
      const vowels = text.match(/[aeiou]/g)?.length ?? 0
      expect(countSyllables(text)).toBeLessThanOrEqual(Math.max(1, vowels))
      expect(countSyllables(`${text}kan`)).toBeGreaterThanOrEqual(countSyllables(text))
    }),
  )
})
