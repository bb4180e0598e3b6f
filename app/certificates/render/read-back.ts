// For tests: reads what a PDF of ours really shows, from its bytes, without the modules that drew it.
import { inflateSync } from 'node:zlib'
import * as fontkit from 'fontkit'
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, PDFRawStream } from 'pdf-lib'

/**
 * A line of text. Points from the lower left corner; `width` is what a reader computes from the widths in the file. `face` and
 * `glyphs` are those of its first font; `placed` has all glyphs, each with its font and how far from the start it is drawn.
 */
type ShownLine = {
  page: number
  face: string
  size: number
  x: number
  y: number
  width: number
  text: string
  glyphs: number[]
  placed: PlacedGlyph[]
}

type PlacedGlyph = { face: string; id: number; x: number; y: number; unicode: string }

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
      result.lines.push(readLine(body, index, byFace))
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

const step =
  /\/Span <<\/Lang \([\w-]+\) \/ActualText <feff(?<said>[0-9a-f]+)> >> (?<opens>BDC)|(?<ends>EMC)|\/(?<face>\w+) (?<size>[\d.]+) Tf|(?<tracking>[-\d.]+) Tc|(?<rise>[-\d.]+) Ts|\[(?<shown>[^\]]*)\] TJ/g

function readLine(body: string, page: number, fonts: ReadonlyMap<string, FontRead>): ShownLine {
  const place = /([-\d.]+) ([-\d.]+) (?:Td|Tm)/.exec(body)
  const line: ShownLine = { page, face: '', size: 0, x: Number(place?.[1]), y: Number(place?.[2]), width: 0, text: '', glyphs: [], placed: [] }
  let [tracking, rise, said] = [0, 0, '']
  let [font, spelled]: [FontRead | undefined, string] = [undefined, '']
  for (const { groups = {} } of body.matchAll(step)) {
    if (groups.opens)
      said = Buffer.from(groups.said ?? '', 'hex')
        .swap16()
        .toString('utf16le')
    if (groups.tracking) tracking = Number(groups.tracking)
    if (groups.rise) rise = Number(groups.rise)
    if (groups.face) {
      font = fonts.get(groups.face)
      if (!font) throw new Error(`text in an unknown font ${groups.face}`)
      line.face ||= groups.face
      line.size = Number(groups.size)
    }
    if (groups.shown !== undefined && font) spelled = show(line, groups.shown, { font, tracking, rise })
    if (groups.shown !== undefined && said === '') line.text += spelled
    if (groups.ends) {
      line.text += said
      said = ''
    }
  }
  line.width -= tracking
  return line
}

/** Moves on by what an operand of TJ shows; returns what its glyphs stand for one by one. */
function show(line: ShownLine, shown: string, { font, tracking, rise }: { font: FontRead; tracking: number; rise: number }): string {
  let text = ''
  for (const [, hex, shift] of shown.matchAll(/<([0-9a-f]+)>|(-?[\d.]+)/g)) {
    if (shift) line.width -= (Number(shift) * line.size) / 1000
    for (const code of hex?.match(/.{4}/g) ?? []) {
      const id = Number.parseInt(code, 16)
      const unicode = font.unicode.get(id) ?? '\uFFFD'
      if (font.face === line.face) line.glyphs.push(id)
      line.placed.push({ face: font.face, id, x: line.width, y: rise, unicode })
      font.used.add(id)
      text += unicode
      line.width += ((font.widths.get(id) ?? 0) * line.size) / 1000 + tracking
    }
  }
  return text
}

function bytesOf(stream: PDFObject | undefined): Uint8Array {
  if (!(stream instanceof PDFRawStream)) throw new Error('expected a stream')
  return new Uint8Array(inflateSync(stream.contents))
}
