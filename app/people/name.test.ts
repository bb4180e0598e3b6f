import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseName } from './name.ts'

test.each(['Sutarmi', "Nur'aini", 'Ma’ruf', 'M. Fadli', 'Dra. Siti Aminah, M.Pd.', 'sri wahyuni', 'RADEN AJENG KARTINI', 'Jean-Pierre', 'José', 'Ø'])(
  '%s is a name',
  (name) => {
    expect(parseName(name)).toEqual({ ok: true, name })
  },
)

test.each(['ꦱꦶꦠꦶ ꦄꦩꦶꦤꦃ', 'Dr. ꦱꦸꦫꦠ, S.Pd.', 'ᬇ ᬤᬾᬯ ᬓ᭄ᬱᬢ᭄ᬭᬶᬬ', 'ꦩ꧀\u200Cꦧ', 'ᬓᭀᬫᬂ'])('%s, in Javanese or Balinese script, is a name', (name) => {
  expect(parseName(name)).toEqual({ ok: true, name })
})

test('spaces are made single and letters are composed', () => {
  expect(parseName('  Siti \t  Aminah\n')).toEqual({ ok: true, name: 'Siti Aminah' })
  expect(parseName('Jose\u0301')).toEqual({ ok: true, name: 'Jos\u00e9' })
})

test.each([
  ['', 'form.required'],
  [' \n ', 'form.required'],
  ['Siti 2', 'form.name.digits'],
  ['Siti Ⅳ', 'form.name.digits'],
  ['Siti\u0000', 'form.name.characters'],
  ['\u202eitiS', 'form.name.characters'],
  ['Siti 🙂', 'form.name.characters'],
  ['Сити', 'form.name.characters'],
  ['<b>Siti</b>', 'form.name.characters'],
  ["-.'", 'form.name.characters'],
  ['ꦴꦱ', 'form.name.characters'],
  ['Aꦴ', 'form.name.characters'],
  ['ꦱ ꦶ', 'form.name.characters'],
  ['ꦱ\u200Cꦶ', 'form.name.characters'],
  ['Si\u200Cti', 'form.name.characters'],
  ['ꦱ꧑', 'form.name.digits'],
  ['꧋ꦱ꧋', 'form.name.characters'],
  ['ᮞᮥᮔ᮪ᮓ', 'form.name.characters'],
  ['سيتي', 'form.name.characters'],
  ['a'.repeat(61), 'form.name.long'],
])('%j is refused with the reason %s', (text, problem) => {
  expect(parseName(text)).toEqual({ ok: false, problem })
})

test('sixty letters fit', () => {
  expect(parseName('é'.repeat(60)).ok).toBe(true)
  expect(parseName('ꦱꦶ'.repeat(30)).ok).toBe(true)
  expect(parseName('ꦱꦶ'.repeat(31)).ok).toBe(false)
})

test('an accepted name is stable, short, single-spaced and free of digits and control characters', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[A-Za-zé'., -]{1,70}$/)), (text) => {
      const parsed = parseName(text)
      if (!parsed.ok) return
      expect(parseName(parsed.name)).toEqual(parsed)
      expect(parsed.name).toBe(parsed.name.normalize('NFC'))
      expect([...parsed.name].length).toBeLessThanOrEqual(60)
      expect(parsed.name).not.toMatch(/[\p{C}\p{N}]|\s\s|^\s|\s$/u)
    }),
  )
})
