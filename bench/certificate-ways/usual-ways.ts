import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import fontkit from '@pdf-lib/fontkit'
import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib'
import { plainAddPlaceholder } from '@signpdf/placeholder-plain'
import { P12Signer } from '@signpdf/signer-p12'
import { SignPdf } from '@signpdf/signpdf'
import { AFRelationship, PDFDocument, rgb } from 'pdf-lib'
import PdfKit from 'pdfkit'
import type { Page } from 'playwright'
import { escapeXml } from '#app/certificates/render/pdf-syntax.ts'
import { qrCode } from '#app/certificates/render/qr-code.ts'
import type { PageContent } from './page-content.ts'

// The ways that the documentation of each library shows, with the same text, ornament, code and attachment.

const files = {
  regular: '400Regular/PlusJakartaSans_400Regular.ttf',
  italic: '400Regular_Italic/PlusJakartaSans_400Regular_Italic.ttf',
  semibold: '600SemiBold/PlusJakartaSans_600SemiBold.ttf',
  extrabold: '800ExtraBold/PlusJakartaSans_800ExtraBold.ttf',
}
type Face = keyof typeof files
const faces = Object.keys(files) as Face[]

export async function readFonts(): Promise<Record<Face, Buffer>> {
  const require = createRequire(import.meta.url)
  const read = await Promise.all(
    faces.map(async (face) => [face, await readFile(require.resolve(`@expo-google-fonts/plus-jakarta-sans/${files[face]}`))] as const),
  )
  return Object.fromEntries(read) as Record<Face, Buffer>
}

export type Input = { content: PageContent; fonts: Record<Face, Buffer>; url: string; name: string; credential: Uint8Array; p12: Buffer }

const pageSize: [number, number] = [841.89, 595.28]
const seal = { reason: 'Penerbitan', contactInfo: 'LPK', name: 'LPK Contoh', location: 'Madiun' }

/** pdf-lib with its fontkit, then @signpdf. */
export async function withPdfLib({ content, fonts, url, name, credential, p12 }: Input): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.registerFontkit(fontkit)
  const fontOf = Object.fromEntries(
    await Promise.all(faces.map(async (face) => [face, await document.embedFont(fonts[face], { subset: true })] as const)),
  )
  const pages = [document.addPage(pageSize), document.addPage(pageSize)]
  for (const { x, y, paths } of content.tiles) for (const d of paths) pages[0]!.drawSvgPath(d, { x, y, color: rgb(0.88, 0.65, 0.15) })
  for (const line of content.lines)
    pages[line.page]!.drawText(line.text === 'Siti Aminah 0' ? name : line.text, { x: line.x, y: line.y, size: line.size, font: fontOf[line.face]! })
  for (const bar of barsOf(url)) pages[0]!.drawRectangle({ x: 700 + bar.x * 1.5, y: 140 - bar.y * 1.5, width: bar.length * 1.5, height: 1.5 })
  await document.attach(credential, 'credential.json', { mimeType: 'application/json', afRelationship: AFRelationship.Data })
  pdflibAddPlaceholder({ pdfDoc: document, ...seal })
  const bytes = await document.save()
  return new SignPdf().sign(Buffer.from(bytes), new P12Signer(p12, { passphrase: 'rahasia' }))
}

/** pdfkit, then @signpdf. */
export async function withPdfKit({ content, fonts, url, name, credential, p12 }: Input): Promise<Uint8Array> {
  const document = new PdfKit({ size: 'A4', layout: 'landscape', autoFirstPage: false })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve) => document.on('end', () => resolve()))
  for (const face of faces) document.registerFont(face, fonts[face])
  for (const page of [0, 1]) {
    document.addPage({ margin: 0, size: 'A4', layout: 'landscape' })
    for (const { x, y, paths } of page === 0 ? content.tiles : []) {
      document.save().translate(x, pageSize[1] - y)
      for (const d of paths) document.path(d).fill('#E0A526')
      document.restore()
    }
    for (const line of content.lines.filter((one) => one.page === page)) {
      const text = line.text === 'Siti Aminah 0' ? name : line.text
      document
        .font(line.face)
        .fontSize(line.size)
        .fillColor('#23262E')
        .text(text, line.x, pageSize[1] - line.y, { lineBreak: false, baseline: 'alphabetic' })
    }
    if (page === 0) for (const bar of barsOf(url)) document.rect(700 + bar.x * 1.5, 455 + bar.y * 1.5, bar.length * 1.5, 1.5).fill('#000')
  }
  document.file(Buffer.from(credential), { name: 'credential.json', type: 'application/json' })
  document.end()
  await ended
  const waiting = plainAddPlaceholder({ pdfBuffer: Buffer.concat(chunks), ...seal })
  return new SignPdf().sign(waiting, new P12Signer(p12, { passphrase: 'rahasia' }))
}

/** The page in a browser that stays open, printed, then @signpdf. Chromium cannot attach the credential. */
export async function withChromium({ content, url, name, p12 }: Input, page: Page): Promise<Uint8Array> {
  const bars = barsOf(url)
    .map((bar) => `<rect x="${700 + bar.x * 1.5}" y="${455 + bar.y * 1.5}" width="${bar.length * 1.5}" height="1.5"/>`)
    .join('')
  const tiles = content.tiles
    .map(({ x, y, paths }) => `<path transform="translate(${x} ${pageSize[1] - y})" fill="#E0A526" d="${paths.join('')}"/>`)
    .join('')
  const sheets = [0, 1].map((sheet) => {
    const text = content.lines
      .filter((line) => line.page === sheet)
      .map(
        (line) =>
          `<text x="${line.x}" y="${pageSize[1] - line.y}" font-size="${line.size}" class="${line.face}">${escapeXml(line.text === 'Siti Aminah 0' ? name : line.text)}</text>`,
      )
    return `<svg viewBox="0 0 ${pageSize.join(' ')}">${sheet === 0 ? tiles + bars : ''}${text.join('')}</svg>`
  })
  await page.setContent(
    `<style>@page{size:A4 landscape;margin:0}body{margin:0}svg{display:block;width:297mm;height:209mm;break-after:page}.semibold,.extrabold{font-weight:700}.italic{font-style:italic}</style>${sheets.join('')}`,
  )
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const waiting = plainAddPlaceholder({ pdfBuffer: pdf, ...seal })
  return new SignPdf().sign(waiting, new P12Signer(p12, { passphrase: 'rahasia' }))
}

function barsOf(url: string): { x: number; y: number; length: number }[] {
  const bars: ReturnType<typeof barsOf> = []
  qrCode(url).eachBar((x, y, length) => bars.push({ x, y, length }))
  return bars
}
