import { createHash, type Hash } from 'node:crypto'
import { scriptOf } from '#app/i18n/syllables.ts'
import { child, entriesOf, itemsOf, lookUp, nameOf, type OpenPdf, textOf, unpack } from './open-pdf.ts'
import { type Cursor, isKind, isWord, latin1, type PdfString, type PdfValue, parseObjectOrWord } from './parse-value.ts'
import { UnreadableError } from './reading-budget.ts'

type Entries = ReadonlyMap<string, PdfValue>
/** What each glyph of a font stands for. */
type GlyphTexts = ReadonlyMap<number, string>

const mostPages = 20
const deepestTree = 6

/** What a page shows, in the order it is drawn. */
export type PageReading = {
  dictionary: Entries
  /** Text, one text object (BT to ET) each. */
  lines: string[]
  /** How each of them is set: place, size, colour, manner; equal for lines that are set alike at one place. */
  looks: string[]
  /** SHA-256 (hex) over everything else that is drawn. Marks of the structure, which show nothing, are left out. */
  art: string
}

/** Throws UnreadableError. */
export function readPages(pdf: OpenPdf): PageReading[] {
  const pages: Entries[] = []
  collectPages(pdf, child(pdf, child(pdf, pdf.trailer, 'Root'), 'Pages'), pages, 0)
  const fonts = new Map<PdfValue | string, GlyphTexts>()
  return pages.map((page) => {
    const resources = child(pdf, page, 'Resources')
    const byName = lookUp(pdf, resources.get('Font'))
    const known = new Map<string, GlyphTexts>()
    for (const [name, font] of isKind(byName, 'dictionary') ? entriesOf(byName) : []) {
      if (known.size > 40) throw new UnreadableError('too_much')
      const key: PdfValue | string = isKind(font, 'reference') ? JSON.stringify(font) : font
      const texts: GlyphTexts = fonts.get(key) ?? glyphTexts(pdf, font)
      fonts.set(key, texts)
      known.set(name, texts)
    }
    return { dictionary: page, ...readContent({ bytes: contentsOf(pdf, page), at: 0, budget: pdf.budget }, known) }
  })
}

/** Pages in reading order. */
function collectPages(pdf: OpenPdf, node: Entries, pages: Entries[], depth: number): void {
  if (depth > deepestTree || pages.length > mostPages) throw new UnreadableError('too_much')
  if (nameOf(node.get('Type')) === 'Page') {
    pages.push(node)
    return
  }
  for (const kid of itemsOf(pdf, node.get('Kids')).slice(0, mostPages + 1)) collectPages(pdf, entriesOf(lookUp(pdf, kid)), pages, depth + 1)
}

function contentsOf(pdf: OpenPdf, page: Entries): Uint8Array {
  const contents = page.get('Contents')
  const parts = itemsOf(pdf, contents)
  if (parts.length > 20) throw new UnreadableError('too_much')
  if (parts.length === 0) return unpack(pdf, contents)
  return Buffer.concat(parts.flatMap((part) => [unpack(pdf, part), Buffer.from('\n')]))
}

/** The map from glyphs to text (ISO 32000-1, 9.10.3) as our fonts write it. */
function glyphTexts(pdf: OpenPdf, font: PdfValue): GlyphTexts {
  const texts = new Map<number, string>()
  const entries = entriesOf(lookUp(pdf, font))
  if (lookUp(pdf, entries.get('ToUnicode')) === null) return texts
  readMap({ bytes: unpack(pdf, entries.get('ToUnicode')), at: 0, budget: pdf.budget }, texts)
  return texts
}

const largestRange = 256

function readMap(cursor: Cursor, texts: Map<number, string>): void {
  let codes: Uint8Array[] = []
  for (;;) {
    const token = parseObjectOrWord(cursor)
    if (isKind(token, 'string')) codes.push((token as PdfString).bytes)
    if (!isWord(token)) continue
    if (token.word === '') return
    if (token.word === 'endbfchar') {
      for (let at = 0; at + 1 < codes.length; at += 2) texts.set(glyphOf(codes[at]), utf16(codes[at + 1]))
    }
    if (token.word === 'endbfrange') {
      for (let at = 0; at + 2 < codes.length; at += 3) addRange(texts, glyphOf(codes[at]), glyphOf(codes[at + 1]), utf16(codes[at + 2]))
    }
    codes = []
  }
}

/** The last unit of the text counts on with the glyphs. */
function addRange(texts: Map<number, string>, from: number, to: number, text: string): void {
  if (to - from >= largestRange) throw new UnreadableError('too_much')
  const last = text.charCodeAt(text.length - 1)
  for (let glyph = from; glyph <= to; glyph++) texts.set(glyph, text.slice(0, -1) + String.fromCharCode(last + glyph - from))
}

function glyphOf(code: Uint8Array | undefined): number {
  return ((code?.at(-2) ?? 0) << 8) | (code?.at(-1) ?? 0)
}

function utf16(code: Uint8Array | undefined): string {
  if (!code || code.length % 2 !== 0) throw new UnreadableError('malformed')
  return Buffer.from(code.subarray(0, 16)).swap16().toString('utf16le')
}

const showing = new Set(['Tj', 'TJ', "'", '"'])
/** Operators that mark content for the structure; optional content, which a reader may hide, is none of that. */
const marking = new Set(['BMC', 'BDC', 'EMC', 'MP', 'DP'])

/** What has no map shows as the replacement character. */
function readContent(cursor: Cursor, fonts: ReadonlyMap<string, GlyphTexts>): Omit<PageReading, 'dictionary'> {
  const [lines, looks, art]: [string[], string[], Hash] = [[], [], createHash('sha256')]
  let operands: PdfValue[] = []
  let texts: GlyphTexts = new Map()
  let line: { text: string; look: string } | null = null
  let start = 0
  const open: Span[] = []
  for (;;) {
    const token = parseObjectOrWord(cursor)
    if (!isWord(token)) {
      operands.push(token)
      if (operands.length > 100) throw new UnreadableError('malformed')
      continue
    }
    const { word } = token
    if (word === '') return { lines, looks, art: art.digest('hex') }
    if (word === 'BI') throw new UnreadableError('other_structure')
    const written = latin1(cursor.bytes, start, cursor.at).trim()
    start = cursor.at
    if (word === 'BMC' || word === 'BDC') open.push({ start: line?.text.length ?? 0, says: saidBy(operands.at(-1)) })
    if (open.length > deepestMarks) throw new UnreadableError('too_much')
    const span = word === 'EMC' ? open.pop() : undefined
    if (span?.says && line) {
      const glyphs: string = line.text.slice(span.start)
      // The glyphs themselves belong to the look: other ones under the same spelling are another line.
      line = { text: line.text.slice(0, span.start) + spelling(glyphs, span.says), look: `${line.look} ${glyphs}` }
    }
    if (word === 'BT') line = { text: '', look: '' }
    else if (showing.has(word)) {
      const text = shown(operands.at(-1), texts)
      if (line) line = { text: line.text + text, look: `${line.look} ${word}` }
      else {
        lines.push(text)
        looks.push(word)
      }
    } else if (word === 'ET') {
      if (line) {
        lines.push(line.text)
        looks.push(line.look)
      }
      line = null
    } else if (line) line.look += ` ${written}`
    else if (!marking.has(word) || nameOf(operands[0]) === 'OC') art.update(`${written}\n`)
    if (word === 'Tf') texts = fonts.get(nameOf(operands[0]) ?? '') ?? new Map()
    operands = []
  }
}

/** Marked content: where in the line it begins, and what it says that its glyphs spell (ISO 32000-1, 14.9.4). */
type Span = { start: number; says: string | null }

const deepestMarks = 20

function saidBy(properties: PdfValue | undefined): string | null {
  return isKind(properties, 'dictionary') ? textOf(entriesOf(properties ?? null).get('ActualText')) : null
}

/**
 * In scripts whose signs are drawn in another order than they are typed, what is said to be spelled counts. Nowhere else: it
 * could say anything about letters that each stand for themselves.
 */
function spelling(glyphs: string, said: string): string {
  return isOfOneScript(glyphs) && isOfOneScript(said) ? said : glyphs
}

function isOfOneScript(text: string): boolean {
  return text !== '' && [...text].every((character) => /[\u200C\u200D]/.test(character) || scriptOf(character) !== null)
}

function shown(value: PdfValue | undefined, texts: GlyphTexts): string {
  const strings = (Array.isArray(value) ? value : [value]).filter((one): one is PdfString => isKind(one, 'string'))
  let text = ''
  for (const { bytes } of strings) {
    for (let at = 0; at + 1 < bytes.length; at += 2) text += texts.get(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)) ?? '\uFFFD'
  }
  return text
}
