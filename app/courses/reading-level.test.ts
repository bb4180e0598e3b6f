import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textBlocks } from './lesson-text.ts'
import { readingLevel } from './reading-level.ts'

const levelOf = (source: string, forms: string[] = []) => readingLevel(textBlocks(source), forms)

test('sentences are counted in words, options one by one, with thousands left whole', () => {
  expect(levelOf('Satu dua tiga. Harganya Rp7.500 sebungkus!\n\n- empat lima').meanWords).toBeCloseTo((3 + 3 + 2) / 3)
  const check =
    '{% check question="Mana yang benar?" %}\n{% option %}Ini{% /option %}\n{% option correct=true %}Itu saja{% /option %}\n{% explain %}Ya benar.{% /explain %}\n{% /check %}'
  expect(levelOf(check).meanWords).toBeCloseTo((3 + 1 + 2 + 2) / 4)
})

test('long words are counted, but not those of the glossary, capitals, or halves of doubled words', () => {
  const text = 'Pemeriksaan itu perlu pemeriksaan. CPPB-IRT sayur-sayuran.'
  expect(levelOf(text)).toMatchObject({ longShare: 2 / 8, longWords: ['pemeriksaan ×2'] })
  expect(levelOf(text, ['pemeriksaan']).longShare).toBe(0)
  expect(levelOf('Pemeriksaan  sarananya baik.', ['pemeriksaan sarana']).longShare).toBe(0)
  expect(levelOf('Pemeriksaanku baik.', ['pemeriksaan']).longWords).toEqual(['pemeriksaanku'])
})

test('the measure of any text stays within its bounds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('kata ', 'pemeriksaan ', '. ', '! ', '\n\n', '- ', 'Rp7.500 ', '| ', '{% note %}')),
      fc.string(),
      (parts, form) => {
        const level = levelOf(parts.join(''), form.trim() === '' ? [] : [form])
        expect(level.longShare).toBeGreaterThanOrEqual(0)
        expect(level.longShare).toBeLessThanOrEqual(1)
        expect(Number.isFinite(level.meanWords)).toBe(true)
      },
    ),
  )
})
