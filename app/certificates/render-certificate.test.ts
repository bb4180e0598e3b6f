import fc from 'fast-check'
import * as fontkit from 'fontkit'
import { PDFDocument } from 'pdf-lib'
import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { sampleFacts, sampleUnit } from '#tests/builders/certificate-facts.ts'
import { samplePrint, shippedSlugs, shippedTemplate } from '#tests/builders/templates.ts'
import { type CertificateFacts, previewFactsSchema } from './certificate-facts.ts'
import { CertificateTextError } from './certificate-text-error.ts'
import { kindWords } from './kind-words.ts'
import { composeEarlyNumber } from './number.ts'
import { blankGlyphs, type ReadBack, readBack } from './render/read-back.ts'
import { keepGlyphs } from './render/true-type.ts'
import { typefaces } from './render/typefaces.server.ts'
import { renderCertificate, renderPreview } from './render-certificate.server.ts'
import { frontRegions, paper } from './templates/template-body.ts'

function textOf(shown: ReadBack, page: number): string {
  return shown.lines
    .filter((line) => line.page === page)
    .map((line) => line.text)
    .join('\n')
}

function render(changes: Partial<CertificateFacts> = {}, slug = 'pelatihan'): Promise<Uint8Array> {
  return renderCertificate(samplePrint(slug, changes))
}

async function show(changes: Partial<CertificateFacts> = {}, slug = 'pelatihan'): Promise<ReadBack> {
  return readBack(await render(changes, slug))
}

const names = ['A', 'Suparman', "Nur'aini, S.Pd., M.Kom.", 'Đặng Thị Ánh Nguyệt', 'José Ángel Muñoz-Łukasiewicz', 'Ole Ødegård Åse', 'W'.repeat(60)]

const namesOnPapers = shippedSlugs.flatMap((slug) => names.map((name) => [slug, name] as const))

test.each(namesOnPapers)('%s: every letter of %s has an outline, an advance and a bearing in the embedded font', async (slug, name) => {
  const shown = await show({ name, isDemo: true }, slug)
  for (const font of shown.fonts) {
    const program = fontkit.create(font.program)
    const spaces = new Set(shown.lines.flatMap((line) => line.glyphs.filter((_, i) => [...line.text][i]?.trim() === '')))
    expect(blankGlyphs(font.program, font.used, (glyph) => spaces.has(glyph) && font.widths.get(glyph) !== 0)).toEqual([])
    for (const id of font.used) {
      const glyph = program.getGlyph(id)
      expect(glyph.advanceWidth).toBe(font.widths.get(id))
      // Readers shift an outline by the difference: letters would bump into each other.
      if (glyph.path.commands.length > 0) expect(glyph._getMetrics().leftBearing).toBe(glyph.cbox.minX)
    }
  }
  expect(shown.lines.map((line) => line.text).join('')).not.toContain('\uFFFD')
  expect(textOf(shown, 0).replaceAll(/\s/g, '')).toContain(name.normalize('NFC').replaceAll(/\s/g, ''))
})

test('the check above would see letters that vanish', async () => {
  const { regular } = await typefaces()
  const glyph = regular.glyph('a'.codePointAt(0) ?? 0)
  expect(blankGlyphs(keepGlyphs(regular.outlines, []), [glyph], () => false)).toEqual([glyph])
  expect(blankGlyphs(keepGlyphs(regular.outlines, [glyph]), [glyph], () => false)).toEqual([])
})

test('copying glyphs leaves the font of the process as it was', async () => {
  const { regular } = await typefaces()
  const before = Buffer.concat([...regular.outlines.tables.values()]).toString('base64')
  keepGlyphs(regular.outlines, [5])
  expect(Buffer.concat([...regular.outlines.tables.values()]).toString('base64')).toBe(before)
})

test('the same facts give the same bytes', async () => {
  const first = await render()
  await render({ name: 'Orang Lain' })
  expect(Buffer.from(await render()).equals(first)).toBe(true)
})

test.each(shippedSlugs)('%s has its pages and at most 60 KB', async (slug) => {
  const long = { ...sampleUnit, title: { id: 'Panjang sekali '.repeat(13).trim(), en: 'Very long indeed '.repeat(11).trim() } }
  const elements = Array.from({ length: 8 }, (_, i) => ({ key: String(i + 1), title: 'Melakukan sesuatu dengan teliti dan aman' }))
  const units = Array.from({ length: 12 }, (_, i) => ({ ...long, code: `C.100000.0${i + 10}.01`, elements }))
  for (const bytes of [await render({}, slug), await render({ units, isDemo: true }, slug)]) {
    expect(bytes.length).toBeLessThanOrEqual(60_000)
    expect((await readBack(bytes)).pages).toBe(shippedTemplate(slug).body.pages)
  }
})

test('what a batch shares shows no other fact than its own', async () => {
  const base = sampleFacts()
  const other = composeEarlyNumber({ year: 2026, random: new Uint8Array([1, 2, 3, 4, 5, 6]) })
  const changes: [shown: string, change: Partial<CertificateFacts>][] = [
    ['terpaksa turun', { name: 'Nama yang begitu panjang sehingga terpaksa turun ke baris kedua' }],
    [other, { number: other }],
    ['13 jam pelajaran', { course: { ...base.course, hours: 13 } }],
    ['3–15 November 2026', { batch: { ...base.batch, endsOn: '2026-11-15' } }],
    ['91%', { results: { quiz: { percent: 91, passPercent: 60 }, task: null } }],
    ['Topik pelatihan', { units: [] }],
    ['Ngawi', { issuer: { ...base.issuer, place: 'Ngawi' } }],
    ['Ketua', { signer: { ...base.signer, title: 'Ketua' } }],
    ['Budi Santoso', { trainerName: 'Budi Santoso' }],
    ['Đỗ Thị Hà', { deciderName: 'Đỗ Thị Hà' }],
    ['23 November 2026', { issuedOn: '2026-11-23' }],
    ['1 Januari 2030', { validUntil: '2030-01-01' }],
    ['bukan sertifikat sungguhan', { isDemo: true }],
    ['lain.example.id', { verification: { ...base.verification, domain: 'lain.example.id' } }],
  ]
  const before = await render()
  for (const [shown, change] of changes) {
    const all = (pages: ReadBack) => pages.lines.map((line) => line.text).join('\n')
    expect(all(await readBack(before)), shown).not.toContain(shown)
    expect(all(await show(change))).toContain(shown)
    expect(Buffer.from(await render()).equals(before), shown).toBe(true)
  }
})

const letters = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,-’éĐặệñŁW')
const anyText = fc
  .array(
    fc.array(letters, { minLength: 1, maxLength: 30 }).map((word) => word.join('')),
    { minLength: 1, maxLength: 12 },
  )
  .map((words) => words.join(' '))

test.each(shippedSlugs)(
  '%s: no line leaves its part of the page or runs into another, whatever the texts',
  async (slug) => {
    const { body } = shippedTemplate(slug)
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (name, title, place) => {
        const cut = (text: string, length: number) => text.slice(0, length).trim() || 'A'
        const changes = {
          name: cut(name, 60),
          course: { ...sampleFacts().course, title: { id: cut(title, 160), en: cut(place, 160) } },
          batch: { ...sampleFacts().batch, place: cut(place, 160), name: cut(title, 120) },
          issuer: { name: cut(title, 120), place: cut(place, 80) },
          signer: { name: cut(name, 80), title: cut(title, 80) },
          trainerName: cut(name, 80),
          verification: { url: sampleFacts().verification.url, domain: cut(title, 100).replaceAll(' ', '.') },
          units: [{ ...sampleUnit, title: { id: cut(title, 200), en: cut(place, 200) } }],
        }
        const shown = await show(changes, slug)
        const parts = frontRegions.map((part) => body.regions[part])
        for (const line of shown.lines.filter((one) => one.page === 0)) {
          const y = paper.height - line.y
          const isInside = parts.some(
            (part) => line.x >= part.x - 0.5 && line.x + line.width <= part.x + part.width + 0.5 && y > part.y && y <= part.y + part.height,
          )
          expect(isInside, line.text).toBe(true)
        }
        for (const line of shown.lines.filter((one) => one.page === 1)) {
          expect(line.x).toBeGreaterThanOrEqual(75)
          expect(line.x + line.width).toBeLessThanOrEqual(801)
          expect(line.y).toBeGreaterThan(20)
        }
        for (const [i, line] of shown.lines.entries()) {
          for (const other of shown.lines.slice(i + 1)) {
            const isBeside = line.x + line.width <= other.x || other.x + other.width <= line.x
            const isApart = line.page !== other.page || Math.abs(line.y - other.y) >= 0.75 * Math.min(line.size, other.size)
            expect(isBeside || isApart, `${line.text} | ${other.text}`).toBe(true)
          }
        }
      }),
      { numRuns: 30, endOnFailure: true },
    )
  },
  60_000,
)

test.each(shippedSlugs)('%s: a character without a glyph stops the certificate and is named with its field', async (slug) => {
  for (const [name, character] of [
    ['王小明', '王 (U+738B)'],
    ['Siti 🙂', '🙂 (U+1F642)'],
    ['ᮞᮤᮒᮤ', 'ᮞ (U+1B9E)'],
    ['سيتي', 'س (U+0633)'],
    ['Siti\u200BAminah', '\u200B (U+200B)'],
    ['x\u0323\u0301', '\u0323 (U+0323)'],
  ] as const) {
    const failure = await render({ name }, slug).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(CertificateTextError)
    expect(failure).toMatchObject({ character, field: 'name' })
    expect(String(failure)).not.toContain('Aminah')
  }
})

test('decomposed names are composed', async () => {
  const shown = await show({ name: 'Đặng Nguyệt'.normalize('NFD') })
  expect(textOf(shown, 0)).toContain('Đặng Nguyệt')
})

test('it says what it is not, names units with their decree, and never calls anyone competent', async () => {
  const shown = await show()
  for (const page of [0, 1]) {
    expect(textOf(shown, page)).toContain('Sertifikat pelatihan ini bukan Sertifikat Kompetensi BNSP')
    expect(textOf(shown, page)).toContain('This training certificate is not a BNSP Certificate of Competence')
  }
  const all = `${textOf(shown, 0)}\n${textOf(shown, 1)}`
  expect(all).toContain('Materi mengacu pada unit kompetensi: C.100000.008.01')
  expect(all).toContain('Kepmenaker 618/2016')
  expect(all).toContain('Berlaku sampai')
  expect(all).toContain('22 November 2029')
  expect(all).not.toMatch(/\bkompeten\b|\bcompetent\b|garuda/i)
})

test('each kind says on every page what it is not; only the licensed one calls anyone competent, and names its licence', async () => {
  for (const slug of shippedSlugs) {
    const { body } = shippedTemplate(slug)
    const { facts } = samplePrint(slug)
    const shown = await show({}, slug)
    for (let page = 0; page < body.pages; page++) {
      expect(textOf(shown, page)).toContain(kindWords(facts).disclaimer.id)
      if (body.kind === 'competency') expect(textOf(shown, page)).toContain(facts.licence!.number)
      else expect(textOf(shown, page)).toContain('bukan Sertifikat Kompetensi BNSP')
    }
    const all = textOf(shown, 0) + textOf(shown, 1)
    expect(/\bkompeten\b/.test(all), slug).toBe(body.kind === 'competency')
    expect(all).not.toMatch(/garuda/i)
    expect(all).toContain(body.texts.title.id)
  }
})

test('without a confirmed unit the topic is named', async () => {
  const shown = await show({ units: [] })
  const all = `${textOf(shown, 0)}\n${textOf(shown, 1)}`
  expect(all).toContain('Topik pelatihan')
  expect(all).not.toContain('unit kompetensi')
})

test('a demonstration portal prints CONTOH across every page and in words', async () => {
  const shown = await show({ isDemo: true })
  for (const page of [0, 1]) {
    const lines = shown.lines.filter((line) => line.page === page)
    expect(lines.some((line) => line.text === 'CONTOH' && line.size > 100)).toBe(true)
    expect(textOf(shown, page)).toContain('CONTOH: bukan sertifikat sungguhan')
  }
  expect(textOf(await show(), 0)).not.toContain('bukan sertifikat sungguhan')
})

test('a preview has the same layout, no number, no code, and says PRATINJAU', async () => {
  const { number, issuedAt, verification, template, ...rest } = sampleFacts({ isDemo: true })
  const shown = await readBack(await renderPreview({ facts: previewFactsSchema.parse(rest), template: shippedTemplate() }))
  const all = textOf(shown, 0) + textOf(shown, 1)
  expect(all).toContain('PRATINJAU: belum diterbitkan')
  expect(all).toContain('Siti Aminah')
  expect(all).not.toContain(number)
  expect(all).not.toContain(verification.domain)
  expect([issuedAt, template].every(Boolean)).toBe(true)
})

const codesOnPapers = shippedSlugs.flatMap((slug) => [30, 60, 150].map((length) => [slug, length] as const))

test.each(codesOnPapers)('%s: the code is read back from the page with an address of %i characters', async (slug, length) => {
  const start = 'https://kelas.example.id/s/'
  const url = start + 'x'.repeat(length - start.length)
  const shown = await show({ verification: { url, domain: 'kelas.example.id' } }, slug)
  const bars = blackBars(shown.operators[0] ?? '')
  const module = Math.min(...bars.map((bar) => bar.height))
  expect((module / 72) * 25.4).toBeGreaterThanOrEqual(0.5)
  expect(readCode(bars, module)).toBe(url)
})

type Bar = { x: number; y: number; width: number; height: number }

/** The bars of the code, which stand in a grid of their own. */
function blackBars(operators: string): Bar[] {
  const [, matrix = '', path = ''] = /^q ([-\d. ]+) cm 0 0 0 rg\n([\s\S]*?)f Q$/m.exec(operators) ?? []
  const [module = 0, , , , left = 0, bottom = 0] = matrix.split(' ').map(Number)
  return [...path.matchAll(/^(\d+) (\d+) (\d+) 1 re$/gm)].map(([, x, y, width]) => ({
    x: left + Number(x) * module,
    y: bottom + Number(y) * module,
    width: Number(width) * module,
    height: module,
  }))
}

/** Paints the bars as a picture of four pixels a module with a white margin, and reads it as a phone would. */
function readCode(bars: Bar[], module: number): string {
  const scale = 4 / module
  const left = Math.min(...bars.map((bar) => bar.x))
  const top = Math.max(...bars.map((bar) => bar.y + bar.height))
  const size = Math.round((Math.max(...bars.map((bar) => bar.x + bar.width)) - left) * scale) + 32
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (const bar of bars) {
    const [x0, y0] = [Math.round((bar.x - left) * scale) + 16, Math.round((top - bar.y - bar.height) * scale) + 16]
    for (let y = y0; y < y0 + 4; y++) {
      for (let x = x0; x < x0 + Math.round(bar.width * scale); x++) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
    }
  }
  return decodeQR({ width: size, height: size, data })
}

test('the title bar names it, and nothing but the title holds the name', async () => {
  const bytes = await render()
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  expect(document.getTitle()).toContain('Siti Aminah')
  expect(document.getCreationDate()?.toISOString()).toBe('2026-11-22T03:15:00.000Z')
  expect([document.getAuthor(), document.getProducer(), document.getCreator(), document.getSubject()].join()).not.toContain('Siti')
})

test('the number can be read in the bytes, also after another program saved the file, and a preview has none', async () => {
  const bytes = await render({ name: 'Siti <Aminah> & Co' })
  const saved = await (await PDFDocument.load(bytes)).save()
  for (const file of [bytes, saved]) {
    const text = Buffer.from(file).toString('utf8')
    expect(text).toContain(`<dc:identifier>${sampleFacts().number}</dc:identifier>`)
    expect(text).toContain('Siti &lt;Aminah&gt; &amp; Co')
  }
  const { number, issuedAt: _issuedAt, verification: _verification, template: _template, ...rest } = sampleFacts()
  expect(Buffer.from(await renderPreview({ facts: previewFactsSchema.parse(rest), template: shippedTemplate() })).toString('latin1')).not.toContain(
    number,
  )
})

test('facts are composed and trimmed, and control characters are refused', () => {
  expect(sampleFacts({ name: '  Nur’aini   Dewi ' }).name).toBe('Nur’aini Dewi')
  expect(() => sampleFacts({ name: 'Siti\nAminah' })).toThrow()
  expect(() => sampleFacts({ name: '   ' })).toThrow()
  expect(() => sampleFacts({ number: 'NK-2026-7QX4M2-0' })).toThrow()
})
