import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import * as fontkit from 'fontkit'
import { expect, test } from 'vitest'
import { CertificateTextError } from '#app/certificates/certificate-text-error.ts'
import { renderCertificate } from '#app/certificates/render-certificate.server.ts'
import { charactersOf, scriptOf, scripts } from '#app/i18n/syllables.ts'
import { hardWords } from '#tests/builders/script-names.ts'
import { samplePrint, shippedSlugs } from '#tests/builders/templates.ts'
import { fitText } from './fit-text.ts'
import { blankGlyphs, readBack } from './read-back.ts'
import { lineWidth, setLine } from './text-run.ts'
import { typefaces, withTypefaces } from './typefaces.server.ts'

// Names in Javanese and Balinese script: shaped, spelled, fitted, embedded.

await withTypefaces(({ regular }) => setLine(regular, 'ꦲ'))
const { extrabold } = await typefaces()

function render(name: string, slug = 'pelatihan'): Promise<Uint8Array> {
  return renderCertificate(samplePrint(slug, { name }))
}

const onPapers = shippedSlugs.flatMap((slug) => ['Dr. ꦱꦸꦫꦠ, S.Pd.', 'ᬇ ᬤᬾᬯ ᬓ᭄ᬱᬢ᭄ᬭᬶᬬ ᬓᭀᬫᬂ'].map((name) => [slug, name] as const))

test.each(onPapers)('%s: %s is spelled as typed, and every glyph of it is in the file', async (slug, name) => {
  const bytes = await render(name, slug)
  expect(bytes.length).toBeLessThanOrEqual(60_000)
  const shown = await readBack(bytes)
  expect(shown.lines.filter((line) => line.text === name).length).toBeGreaterThan(0)
  for (const font of shown.fonts.filter(({ face }) => /Java|Bali/.test(face))) {
    const whole = fontkit.create(font.program)
    expect(font.used.has(0)).toBe(false)
    expect(blankGlyphs(font.program, font.used, () => false)).toEqual([])
    for (const id of font.used) expect(whole.getGlyph(id).advanceWidth).toBe(font.widths.get(id))
  }
  expect(shown.lines.flatMap(({ placed }) => placed).map(({ unicode }) => unicode)).not.toContain('\uFFFD')
})

test('each glyph is drawn where HarfBuzz puts it, whatever widths the file says', async () => {
  const name = hardWords
    .map(({ word }) => word)
    .slice(0, 6)
    .join(' ')
  const line = (await readBack(await render(name))).lines.find(({ text }) => text.includes(hardWords[0]!.word))!
  let pen = 0
  const expected = hardWords.slice(0, 6).flatMap(({ glyphs }, at) => {
    const space = at === 0 ? [] : [{ x: pen, y: 0 }]
    if (at > 0) pen += lineWidth(extrabold, ' ', 1000)
    return [
      ...space,
      ...glyphs.map(([, advance, dx, dy]) => {
        const place = { x: pen + dx, y: dy }
        pen += advance
        return place
      }),
    ]
  })
  expect(line.placed).toHaveLength(expected.length)
  for (const [at, { x, y }] of line.placed.entries()) {
    expect(Math.abs(x - (expected[at]!.x * line.size) / 1000)).toBeLessThan(0.05)
    expect(Math.abs(y - (expected[at]!.y * line.size) / 1000)).toBeLessThan(0.01)
  }
})

const scriptFile = (word: string) =>
  isBalinese(word) ? 'noto-sans-balinese/700Bold/NotoSansBalinese' : 'noto-sans-javanese/700Bold/NotoSansJavanese'
const isBalinese = (word: string) => scriptOf([...word][0] ?? '') === 'Bali'

test.each(hardWords)('$what: $word has the glyphs and places that hb-shape gives', ({ word, glyphs }) => {
  const face = extrabold.scripts![isBalinese(word) ? 'Bali' : 'Java']
  expect(face.lay(word).map(({ id, advance, dx, dy }) => [id, advance, dx, dy])).toEqual(glyphs)
})

test('another shaper, of fontkit, sets these words alike, but for three that it cannot set', async () => {
  const crashes: string[] = []
  for (const { what, word, glyphs } of hardWords) {
    const font = fontkit.create(await readFile(createRequire(import.meta.url).resolve(`@expo-google-fonts/${scriptFile(word)}_700Bold.ttf`)))
    try {
      const { glyphs: chosen, positions } = font.layout(word, undefined, isBalinese(word) ? 'bali' : 'java')
      const places = positions.map(({ xAdvance, xOffset, yOffset }) => [xAdvance, xOffset, yOffset])
      expect(
        chosen.map(({ id }, at) => [id, ...places[at]!]),
        what,
      ).toEqual(glyphs)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      crashes.push(what)
    }
  }
  expect(crashes).toEqual(['cakra', 'pasangan under pasangan signs', 'joiner'])
})

test.each([
  ['王小明', 0x738b],
  ['سيتي', 0x633],
  ['Siti 🙂', 0x1f642],
  ['ᮞᮤᮒᮤ', 0x1b9e],
  ['ꦱꦶ 王', 0x738b],
  ['ꦴꦱ', 0xa9b4],
  ['A ᬵ', 0x1b35],
])('%s stops with the reason', async (name, codePoint) => {
  const failure = await render(name).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(CertificateTextError)
  expect(failure).toMatchObject({ codePoint, field: 'name' })
})

test('the same facts give the same bytes, before and after other names in these scripts', async () => {
  const first = await render('ꦏꦿꦶꦱ꧀ꦤ')
  const latin = await render('Siti')
  for (const { word } of hardWords) await render(word)
  expect(Buffer.from(await render('ꦏꦿꦶꦱ꧀ꦤ')).equals(first)).toBe(true)
  expect(Buffer.from(await render('Siti')).equals(latin)).toBe(true)
})

const javanese = fc.constantFrom(...'ꦲꦤꦕꦫꦏꦢꦠꦱꦮꦭꦥꦝꦗꦪꦚꦩꦒꦧꦛꦔ')
const vowels = fc.constantFrom('', 'ꦶ', 'ꦸ', 'ꦺ', 'ꦺꦴ', 'ꦼ', 'ꦿ', 'ꦾ', 'ꦃ', 'ꦁ')
const below = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: javanese.map((letter) => `꧀${letter}`) })
const syllable = fc.tuple(javanese, below, vowels).map((parts) => parts.join(''))
const longName = fc.array(syllable, { minLength: 1, maxLength: 40 }).map((parts) => parts.join(''))

test('no name leaves its box, and lines are broken between syllables only', () => {
  const box = { face: extrabold, width: 648, size: 44, floor: 27, maxLines: 2, keep: 'line', sizeOfMany: 30 } as const
  fc.assert(
    fc.property(longName, (text) => {
      const { lines, size } = fitText({ ...box, text })
      expect(lines.length).toBeLessThanOrEqual(2)
      expect(lines.join('')).toBe(text)
      expect(lines.flatMap(charactersOf)).toEqual(charactersOf(text))
      for (const line of lines) expect(lineWidth(extrabold, line, size)).toBeLessThanOrEqual(648)
    }),
    { numRuns: 60 },
  )
})

test('a name of sixty signs stands in its region, clear of what is above and below', async () => {
  const name = 'ꦏꦿꦶꦱ꧀ꦡꦸ'.repeat(8).slice(0, 60)
  const shown = await readBack(await render(name))
  const own = shown.lines.filter(({ page, text }) => page === 0 && text !== '' && [...text].every((one) => scriptOf(one)))
  expect(own.map(({ text }) => text).join('')).toBe(name)
  expect(Math.min(...own.map(({ size }) => size))).toBeGreaterThanOrEqual(14)
  for (const line of own) {
    const { above, below } = setLine(extrabold, line.text).mixed!
    for (const other of shown.lines.filter((one) => one.page === 0 && one !== line)) {
      const isBeside = other.x >= line.x + line.width || other.x + other.width <= line.x
      const reach = setLine(extrabold, other.text).mixed
      const isAbove = other.y - (other.size * (reach?.below ?? 250)) / 1000 >= line.y + (line.size * above) / 1000 - 0.6
      const isBelow = other.y + (other.size * (reach?.above ?? 780)) / 1000 <= line.y - (line.size * below) / 1000 + 0.6
      expect(isBeside || isAbove || isBelow, `${line.text} | ${other.text}`).toBe(true)
    }
  }
})

test('the language is one that readers know', () => {
  for (const language of Object.values(scripts)) expect(new Intl.Locale(language).toString()).toBe(language)
})
