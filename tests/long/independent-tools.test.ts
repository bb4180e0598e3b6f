import { execFileSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import * as fontkit from 'fontkit'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { CertificateTextError } from '#app/certificates/certificate-text-error.ts'
import { kindWords } from '#app/certificates/kind-words.ts'
import { sharedArt } from '#app/certificates/render/art.ts'
import { pagePicture } from '#app/certificates/render/page-picture.ts'
import { typefaces } from '#app/certificates/render/typefaces.server.ts'
import { drawPreview, renderCertificate, renderPreview } from '#app/certificates/render-certificate.server.ts'
import { exampleFacts } from '#app/certificates/templates/example-facts.ts'
import { installTools, runTool } from '#tests/builders/debian-tools.ts'
import { opensslVerification } from '#tests/builders/seal-chain.ts'
import { makeIssuer, makeSealedPdf } from '#tests/builders/sealed-pdf.ts'
import { addRevision, factsOf, flip } from '#tests/builders/tampered-pdf.ts'
import { samplePrint, shippedSlugs, shippedTemplate } from '#tests/builders/templates.ts'

// What programs of others say about our files: poppler, NSS, OpenSSL, qpdf, MuPDF, a QR reader.

const hasTools = installTools()
const check = test.skipIf(!hasTools)
const folder = mkdtempSync(path.join(os.tmpdir(), 'nk-tools-'))
afterAll(() => rmSync(folder, { recursive: true }))

function save(name: string, bytes: Uint8Array | string): string {
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  return file
}

const algorithms = ['p-256', 'rsa-2048'] as const

async function sealedSample(algorithm: (typeof algorithms)[number]) {
  const issuer = makeIssuer({ algorithm })
  const { bytes } = await makeSealedPdf(issuer, { name: 'Đặng Thị Ánh Nguyệt, S.Pd.'.normalize('NFD') })
  return { issuer, bytes, file: save(`${algorithm}.pdf`, bytes) }
}

/** A store of NSS that trusts one root. */
function trusting(algorithm: string, root: Uint8Array): string {
  const store = path.join(folder, `nss-${algorithm}`)
  mkdirSync(store)
  execFileSync('certutil', ['-N', '-d', `sql:${store}`, '--empty-password'])
  execFileSync('certutil', ['-A', '-d', `sql:${store}`, '-n', 'root', '-t', 'CT,C,C', '-i', save(`${algorithm}-root.der`, root)])
  return `sql:${store}`
}

check.for(algorithms)('poppler with NSS trusts a signature with %s, and sees what was changed or added', async (algorithm) => {
  const { issuer, bytes, file } = await sealedSample(algorithm)
  const store = trusting(algorithm, issuer.rootCertificate)
  const { said } = runTool('pdfsig', '-nssdir', store, file)
  for (const line of ['ETSI.CAdES.detached', 'Total document signed', 'Signature is Valid', 'Certificate is Trusted']) expect(said).toContain(line)
  expect(said).not.toContain('Signature #2')
  expect(runTool('pdfsig', '-nssdir', store, save('flipped.pdf', flip(bytes, 30_000))).said).toContain('Digest Mismatch')
  const added = addRevision(bytes, new Map([[factsOf(bytes).size, 'null']]))
  expect(runTool('pdfsig', '-nssdir', store, save('added.pdf', added)).said).toContain('Not total document signed')
})

check.for(algorithms)('OpenSSL accepts the signature with %s as CAdES', async (algorithm) => {
  const { issuer, bytes } = await sealedSample(algorithm)
  const [, before = '', after = ''] = /\/ByteRange \[0 (\d+) (\d+) /.exec(Buffer.from(bytes).toString('latin1')) ?? []
  const [start, end] = [Number(before), Number(after)]
  const hex = Buffer.from(bytes.subarray(start + 1, end - 1)).toString('latin1')
  const signature = save('signature.cms', Buffer.from(hex, 'hex'))
  const root = save('root.pem', new X509Certificate(issuer.rootCertificate).toString())
  const verify = (content: Uint8Array) => runTool('openssl', ...opensslVerification({ signature, content: save('content', content), root }))
  const content = Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  expect(verify(content)).toMatchObject({ status: 0, said: expect.stringContaining('Verification successful') })
  expect(verify(flip(content, 100)).status).not.toBe(0)
})

check.for(algorithms)('qpdf and MuPDF find nothing wrong in a file with %s', async (algorithm) => {
  const { file, bytes } = await sealedSample(algorithm)
  expect(runTool('qpdf', '--check', file)).toMatchObject({ status: 0, said: expect.stringContaining('No syntax or stream encoding errors') })
  expect(runTool('mutool', 'sign', '-v', file).said).toContain('The document is unchanged since signing.')
  expect(runTool('mutool', 'sign', '-v', save('flipped.pdf', flip(bytes, 30_000))).said).not.toContain('unchanged since signing')
  expect(runTool('mutool', 'info', file).said).not.toMatch(/error|warning/i)
})

check.for(shippedSlugs)('%s: text comes out in the order in which it is read', async (slug) => {
  const { facts, template } = samplePrint(slug, { name: 'Đặng Thị Ánh Nguyệt, S.Pd.'.normalize('NFD') })
  const { bytes } = await makeSealedPdf(makeIssuer(), facts, { template })
  const text = runTool('pdftotext', '-raw', save(`order-${slug}.pdf`, bytes), '-').said
  const inOrder = [
    'LPK Naik Kelas CONTOH',
    template.body.texts.title.id,
    'Đặng Thị Ánh Nguyệt, S.Pd.',
    'Keamanan Pangan dan Kesiapan P-IRT',
    'Tanggal terbit',
    '22 November 2026',
    'Berlaku sampai',
    '22 November 2029',
    'Dr. Ratna Wulandari',
    kindWords(facts).disclaimer.id,
    ...(template.body.pages === 2 ? ['Lampiran Sertifikat', 'Kuis akhir'] : []),
  ]
  const places = inOrder.map((part) => text.indexOf(part))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

const densities = shippedSlugs.flatMap((slug) => [150, 200].map((dpi) => [slug, dpi] as const))

check.for(densities)('%s: the QR code is read from a picture of %i dots an inch', async ([slug, dpi]) => {
  const { facts, template } = samplePrint(slug)
  const { bytes, code } = await makeSealedPdf(makeIssuer(), { ...facts, name: 'I Gusti Ayu Agung Ngurah Made Raka Saraswati Dewi' }, { template })
  expect(decodeQR(picture(save(`qr-${slug}-${dpi}.pdf`, bytes), dpi))).toBe(code)
})

type Picture = { width: number; height: number; data: Uint8Array }

/** The first page as pixels of four bytes. */
function picture(file: string, dpi: number): Picture {
  const ppm = execFileSync('pdftoppm', ['-r', String(dpi), '-f', '1', '-l', '1', file], { maxBuffer: 100_000_000 })
  const head = /^P6\n(\d+) (\d+)\n255\n/.exec(ppm.subarray(0, 40).toString('latin1'))!
  const [width, height] = [Number(head[1]), Number(head[2])]
  const data = new Uint8Array(width * height * 4).fill(255)
  for (let from = head[0].length, to = 0; to < data.length; from += 3, to += 4) data.set(ppm.subarray(from, from + 3), to)
  return { width, height, data }
}

const printable = [
  'A',
  'Ii',
  'Ng',
  'W'.repeat(60),
  'i'.repeat(60),
  'Suparman',
  "Nur'aini",
  'Nur’aini, S.Pd.',
  'Nurʼaini',
  "R.A. Siti Ma'rifah, S.Ag., M.Pd.I.",
  'Prof. Dr. Ir. H. Muhammad Syafi’i bin Abdul Qadir, M.Sc.',
  'I Gusti Ayu Agung Ngurah Made Raka Saraswati Dewi',
  'Đặng Thị Ánh Nguyệt',
  'Đặng Thị Ánh Nguyệt'.normalize('NFD'),
  'José Ángel Muñoz-Łukasiewicz',
  'José Ángel Muñoz'.normalize('NFD'),
  'Ole Ødegård Åse',
  'Zoë Çelik Ğüler İnönü Şahin',
  'Fréderique L’Écuyer Ñandú',
  'Ümit Žižek Ťhaß Ægir',
  'Wahyuningtyasputrikusumawardhaningrum',
  'Kusumaningrumwulandarihapsariningtyassekarlangitnusantaraya',
  'NYI RADEN AYU KARTIKA WULANDARI KUSUMANINGRUM',
  'Maria Fransiska Xaveria Anjelina-Lamaholot',
  'Hj. Sri Hartati',
  'Dr. dr. Ni Luh Putu Eka, Sp.A.',
  'van der Berg',
  'O’Connor',
  'Þórður Æðalsteinsson',
  'Nguyễn Văn Ảnh',
  'Phạm Thị Quỳnh Như',
  'Ștefan Țurcanu',
  'Wałęsa Grzegorz',
  'Dvořák Jiří',
  'Kovačević Đorđe',
  'Ivan 2 & Co.',
  'ꦱꦶꦠꦶ ꦄꦩꦶꦤꦃ',
  'Dr. ᬓ᭄ᬱᬢ᭄ᬭᬶᬬ ᬓᭀᬫᬂ, S.Pd.',
]
/** Of scripts that the fonts do not hold: refused before anything is printed. */
const refused = ['王小明', 'سيتي']

check.for(shippedSlugs)('%s: of 40 names each is drawn as with the whole fonts, or refused', { timeout: 300_000 }, async (slug) => {
  expect(printable.length + refused.length).toBe(40)
  for (const name of refused) await expect(renderCertificate(samplePrint(slug, { name }))).rejects.toBeInstanceOf(CertificateTextError)
  for (const [at, name] of printable.entries()) {
    const bytes = await renderCertificate(samplePrint(slug, { name, isDemo: at % 2 === 1, ...(at % 3 === 0 && { units: [] }) }))
    const ours = picture(save(`${slug}-subset.pdf`, bytes), 72)
    const whole = picture(save(`${slug}-whole.pdf`, await withWholeFonts(bytes)), 72)
    expect(differentPixels(ours, whole), name).toBeLessThan(40)
  }
  const [one, other] = await Promise.all(['Siti', 'Sita'].map((name) => renderCertificate(samplePrint(slug, { name }))))
  expect(differentPixels(picture(save(`${slug}-one.pdf`, one!), 72), picture(save(`${slug}-other.pdf`, other!), 72))).toBeGreaterThan(40)
})

check.for(shippedSlugs)('%s: the picture on screens shows what the PDF shows', async (slug) => {
  const facts = exampleFacts({ kind: shippedTemplate(slug).body.kind, example: 'usual' })
  const template = shippedTemplate(slug)
  const { sheets } = await drawPreview({ facts, template })
  const svg = pagePicture(sheets[0]!, sharedArt(template.body), 'Pratinjau')
  const pdf = picture(save(`preview-${slug}.pdf`, await renderPreview({ facts, template })), 72)
  const { data } = await sharp(Buffer.from(svg))
    .resize(pdf.width, pdf.height, { fit: 'fill' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  // Two programs smooth edges differently, most where the band has points; a missing name or tile is thousands of pixels.
  const blurred = async (bytes: Uint8Array) =>
    new Uint8Array(
      await sharp(bytes, { raw: { width: pdf.width, height: pdf.height, channels: 4 } })
        .blur(2)
        .raw()
        .toBuffer(),
    )
  const [shown, printed] = [await blurred(data), await blurred(pdf.data)]
  expect(differentPixels({ ...pdf, data: shown }, { ...pdf, data: printed })).toBeLessThan(600)
})

/** Pixels that differ by more than the edge of a letter does. */
function differentPixels(one: Picture, other: Picture): number {
  expect([one.width, one.height]).toEqual([other.width, other.height])
  let count = 0
  for (let at = 0; at < one.data.length; at += 4) if (Math.abs((one.data[at + 1] ?? 0) - (other.data[at + 1] ?? 0)) > 64) count += 1
  return count
}

const families = { regular: '400Regular', italic: '400Regular_Italic', semibold: '600SemiBold', extrabold: '800ExtraBold' }

const aksaraFiles: Record<string, string> = {
  JavaBold: 'noto-sans-javanese/700Bold/NotoSansJavanese_700Bold',
  BaliBold: 'noto-sans-balinese/700Bold/NotoSansBalinese_700Bold',
}

/** The same file with the fonts as their makers give them, and its glyph numbers led to theirs by the character. */
async function withWholeFonts(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const { context } = document
  const faces = await typefaces()
  const fonts = document.getPage(0).node.Resources()!.lookup(PDFName.of('Font'), PDFDict)
  for (const [key, reference] of fonts.entries()) {
    const face = key.decodeText() as keyof typeof families
    const aksara = aksaraFiles[key.decodeText()]
    const file = readFileSync(
      createRequire(import.meta.url).resolve(
        `@expo-google-fonts/${aksara ?? `plus-jakarta-sans/${families[face]}/PlusJakartaSans_${families[face]}`}.ttf`,
      ),
    )
    const whole = fontkit.create(file)
    const numbers = Buffer.alloc(65_536 * 2)
    // Glyphs of these fonts keep the numbers that their makers gave them.
    if (aksara) for (let glyph = 0; glyph < whole.numGlyphs; glyph++) numbers.writeUInt16BE(glyph, glyph * 2)
    for (const codePoint of aksara ? [] : whole.characterSet) {
      const own = glyphOf(faces[face], codePoint)
      if (own !== null) numbers.writeUInt16BE(whole.glyphForCodePoint(codePoint).id, own * 2)
    }
    const descendant = context.lookup(reference, PDFDict).lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict)
    const stream = (content: Uint8Array) => context.register(PDFRawStream.of(context.obj({ Length: content.length }) as PDFDict, content))
    descendant.set(PDFName.of('CIDToGIDMap'), stream(numbers))
    descendant.lookup(PDFName.of('FontDescriptor'), PDFDict).set(PDFName.of('FontFile2'), stream(file))
  }
  return document.save({ useObjectStreams: false })
}

function glyphOf(face: { glyph(codePoint: number): number }, codePoint: number): number | null {
  try {
    return face.glyph(codePoint)
  } catch {
    return null
  }
}
