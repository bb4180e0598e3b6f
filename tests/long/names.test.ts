import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CertificateFacts, certificateFactsSchema } from '#app/certificates/certificate-facts.ts'
import { composeEarlyNumber } from '#app/certificates/number.ts'
import { blankGlyphs, readBack } from '#app/certificates/render/read-back.ts'
import { renderCertificate } from '#app/certificates/render-certificate.server.ts'
import { parseName } from '#app/people/name.ts'
import { shippedTemplate } from '#tests/builders/templates.ts'

// A few hundred names as people have them and as long as a form takes them: each is printed whole, inside its place.

const short = ['A', 'I', 'Ii', 'Oo', 'Umi', 'Suparti', 'Ng', 'Đ']
const long = [
  'W'.repeat(60),
  'i'.repeat(60),
  'M'.repeat(31),
  'Wahyuningtyasputrikusumawardhaningrum',
  'Kusumaningrumwulandarihapsariningtyassekarlangitnusantaraya',
]
const famous = [
  "Nur'aini",
  'Nur’aini',
  'Nurʼaini',
  "R.A. Siti Ma'rifah, S.Ag., M.Pd.I.",
  'Prof. Dr. Ir. H. Muhammad Syafi’i bin Abdul Qadir, M.Sc.',
  'I Gusti Ayu Agung Ngurah Made Raka Saraswati Dewi Anggraini',
  'Maria Fransiska Xaveria Anjelina-Lamaholot',
  'Đặng Thị Ánh Nguyệt',
  'José Ángel Muñoz-Łukasiewicz',
  'Ole Ødegård Åse',
  'Zoë Çelik Ğüler İnönü Şahin',
  'Fréderique L’Écuyer Ñandú Ümit Žižek Ťhaß Ægir',
  'NYI RADEN AYU KARTIKA WULANDARI KUSUMANINGRUM SASTROWARDOJO',
]

const syllable = fc.constantFrom(
  ...'su par ti wa hyu ning sih ra den ku sum a dji ngu rah mas ayu nyi mas fa tim ah mu ham mad sya fi lö ñe çu ård thị'.split(' '),
)
const plainWord = fc.array(syllable, { minLength: 1, maxLength: 6 }).map((parts) => {
  const word = parts.join('')
  return word.charAt(0).toLocaleUpperCase() + word.slice(1)
})
const word = fc.oneof(
  { weight: 6, arbitrary: plainWord },
  { weight: 1, arbitrary: fc.tuple(plainWord, fc.constantFrom("'", '’', '-', '.'), plainWord).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.constantFrom('H.', 'Hj.', 'Dr.', 'R.', 'bin', 'van', 'de') },
)
const degree = fc.constantFrom('', '', '', ', S.Pd.', ', M.M.', ', S.T., M.Eng.', ', S.Si., Apt.')
const invented = fc.tuple(fc.array(word, { minLength: 1, maxLength: 8 }), degree).map(([words, after]) => {
  const room = 60 - [...after].length
  return [...words.join(' ')].slice(0, room).join('').trim() + after
})

const names = [...new Set([...short, ...long, ...famous, ...fc.sample(invented, { seed: 20_261_122, numRuns: 320 })])]

test('the names are a few hundred, of every length, and all of them may be used to sign up', () => {
  expect(names.length).toBeGreaterThan(250)
  expect(names.filter((name) => !parseName(name).ok)).toEqual([])
  expect(Math.max(...names.map((name) => [...name].length))).toBe(60)
})

test('each name is printed whole, in large letters, inside the page and clear of what stands around it', async () => {
  for (const name of names) {
    const shown = await readBack(await renderCertificate({ facts: facts(name), template: shippedTemplate() }))
    const front = shown.lines.filter((line) => line.page === 0)
    const plain = name.normalize('NFC').replaceAll(' ', '')
    const printed = front.map((line) => line.text.replaceAll(' ', '')).join('')
    expect(printed, name).toContain(plain)
    expect(front.map((line) => line.text).join(''), name).not.toContain('\uFFFD')
    const own = front.filter((line) => line.size >= 12 && plain.includes(line.text.replaceAll(' ', '')) && line.text.trim() !== '')
    expect(own.length, `${name} is smaller than 12 points`).toBeGreaterThan(0)
    for (const line of shown.lines) {
      expect(line.x, name).toBeGreaterThanOrEqual(line.page === 0 ? 149 : 75)
      expect(line.x + line.width, name).toBeLessThanOrEqual(801)
      expect(line.y, name).toBeGreaterThan(20)
    }
    for (const [index, line] of front.entries()) {
      for (const other of front.slice(index + 1)) {
        const isBeside = line.x + line.width <= other.x || other.x + other.width <= line.x
        const isApart = Math.abs(line.y - other.y) >= 0.75 * Math.min(line.size, other.size)
        expect(isBeside || isApart, `${name}: ${line.text} | ${other.text}`).toBe(true)
      }
    }
  }
})

test('no letter of any name is drawn as nothing', async () => {
  for (const name of names) {
    const shown = await readBack(await renderCertificate({ facts: facts(name), template: shippedTemplate() }))
    const spaces = new Set(shown.lines.flatMap((line) => line.glyphs.filter((_, index) => [...line.text][index]?.trim() === '')))
    for (const font of shown.fonts) {
      expect(font.used.has(0), `${name}: the box for a missing letter`).toBe(false)
      expect(
        blankGlyphs(font.program, font.used, (glyph) => spaces.has(glyph)),
        name,
      ).toEqual([])
    }
  }
})

function facts(name: string): CertificateFacts {
  return certificateFactsSchema.parse({
    kind: 'training',
    isDemo: false,
    number: composeEarlyNumber({ year: 2026, random: new Uint8Array([7, 22, 29, 4, 20, 2]) }),
    name,
    course: {
      title: { id: 'Keamanan Pangan dan Kesiapan P-IRT', en: 'Food Safety and Readiness for a Home-Industry Permit (P-IRT)' },
      topic: { id: 'Keamanan pangan dan kesiapan P-IRT', en: 'Food safety and readiness for P-IRT' },
      hours: 12,
    },
    batch: {
      name: 'Angkatan 3',
      place: 'Desa Bukur, Kec. Jiwan, Kab. Madiun',
      startsOn: '2026-11-03',
      endsOn: '2026-11-14',
      timeZone: 'Asia/Jakarta',
    },
    results: { quiz: { percent: 85, passPercent: 60 }, task: { points: 11, maxPoints: 16 } },
    units: [],
    issuer: { name: 'LPK Naik Kelas CONTOH', place: 'Madiun' },
    signer: { name, title: 'Direktur' },
    trainerName: name,
    deciderName: name,
    issuedAt: '2026-11-22T03:15:00Z',
    issuedOn: '2026-11-22',
    validUntil: '2029-11-22',
    verification: { url: 'https://kelas.example.id/s/mYw0p3xJ4kQ2zV8sT1uB7A', domain: 'kelas.example.id' },
    template: { id: 'training', version: 1 },
  })
}
