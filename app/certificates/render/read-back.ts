// For tests: reads what a PDF of ours really shows, from its bytes, without the modules that drew it.
import { inflateSync } from 'node:zlib'
import * as fontkit from 'fontkit'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRawStream } from 'pdf-lib'

/** A line of text. Points from the lower left corner; `width` is what a reader computes from the widths in the file. */
type ShownLine = { page: number; face: string; size: number; x: number; y: number; width: number; text: string; glyphs: number[] }

type ShownFont = { face: string; program: Uint8Array; widths: Map<number, number>; used: Set<number> }

export type ReadBack = { pages: number; lines: ShownLine[]; fonts: ShownFont[]; operators: string[] }

/** Throws when the file is not built as expected. */
export async function readBack(pdf: Uint8Array): Promise<ReadBack> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false })
  const result: ReadBack = { pages: document.getPageCount(), lines: [], fonts: [], operators: [] }
  const byFace = new Map<string, ShownFont & { unicode: Map<number, string> }>()
  for (const [index, page] of document.getPages().entries()) {
    const fonts = page.node.Resources()?.lookup(PDFName.of('Font'), PDFDict)
    for (const [key, reference] of fonts?.entries() ?? []) {
      const face = key.decodeText()
      if (!byFace.has(face)) byFace.set(face, readFont(face, document.context.lookup(reference, PDFDict)))
    }
    const operators = Buffer.from(bytesOf(page.node.lookup(PDFName.of('Contents')))).toString('latin1')
    result.operators.push(operators)
    for (const [, body = ''] of operators.matchAll(/BT ([\s\S]*?) ET/g)) {
      const face = /\/(\w+) [\d.]+ Tf/.exec(body)?.[1] ?? ''
      const font = byFace.get(face)
      if (!font) throw new Error(`text in an unknown font ${face}`)
      result.lines.push(readLine(body, index, font))
    }
  }
  result.fonts = [...byFace.values()]
  return result
}

/** Glyphs that are drawn as nothing although they stand for something: letters that vanish. */
export function blankGlyphs(program: Uint8Array, glyphs: Iterable<number>, isBlank: (glyph: number) => boolean): number[] {
  const font = fontkit.create(program)
  return [...glyphs].filter((glyph) => !isBlank(glyph) && font.getGlyph(glyph).path.commands.length === 0)
}

type FontRead = ShownFont & { unicode: Map<number, string> }

function readFont(face: string, dictionary: PDFDict): FontRead {
  const descendant = dictionary.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict)
  const descriptor = descendant.lookup(PDFName.of('FontDescriptor'), PDFDict)
  const program = bytesOf(descriptor.lookup(PDFName.of('FontFile2')))
  const widths = new Map<number, number>()
  const w = descendant.lookup(PDFName.of('W'), PDFArray)
  for (let i = 0; i < w.size(); i += 2) {
    const first = w.lookup(i, PDFNumber).asNumber()
    const run = w.lookup(i + 1, PDFArray)
    for (let at = 0; at < run.size(); at++) widths.set(first + at, run.lookup(at, PDFNumber).asNumber())
  }
  const map = Buffer.from(bytesOf(dictionary.lookup(PDFName.of('ToUnicode')))).toString('latin1')
  const unicode = new Map<number, string>()
  for (const [, from = '', to = '', text = ''] of map.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]{4})> <([0-9a-f]+)>$/gm)) {
    const units = (text.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))
    const first = Number.parseInt(from, 16)
    for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph++) {
      unicode.set(glyph, String.fromCharCode(...units.slice(0, -1), (units.at(-1) ?? 0) + glyph - first))
    }
  }
  return { face, program, widths, unicode, used: new Set() }
}

function readLine(body: string, page: number, font: FontRead): ShownLine {
  const size = Number(/ ([\d.]+) Tf/.exec(body)?.[1])
  const tracking = Number(/([-\d.]+) Tc/.exec(body)?.[1])
  const place = /([-\d.]+) ([-\d.]+) (?:Td|Tm)/.exec(body)
  const line: ShownLine = { page, face: font.face, size, x: Number(place?.[1]), y: Number(place?.[2]), width: 0, text: '', glyphs: [] }
  for (const [, hex, shift] of body.matchAll(/<([0-9a-f]+)>|(?<=[[>])(-?[\d.]+)(?=[<\]])/g)) {
    if (shift) line.width -= (Number(shift) * size) / 1000
    for (const code of hex?.match(/.{4}/g) ?? []) {
      const glyph = Number.parseInt(code, 16)
      line.glyphs.push(glyph)
      font.used.add(glyph)
      line.text += font.unicode.get(glyph) ?? '\uFFFD'
      line.width += ((font.widths.get(glyph) ?? 0) * size) / 1000 + tracking
    }
  }
  line.width -= tracking
  return line
}

function bytesOf(stream: PDFObject | undefined): Uint8Array {
  if (!(stream instanceof PDFRawStream)) throw new Error('expected a stream')
  return new Uint8Array(inflateSync(stream.contents))
}
