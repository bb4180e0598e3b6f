import { inflateSync } from 'node:zlib'
import {
  type Cursor,
  expectWord,
  isKind,
  isWord,
  latin1,
  type PdfDictionary,
  type PdfName,
  type PdfReference,
  type PdfString,
  type PdfValue,
  type PdfWord,
  parseObjectOrWord,
  parseValue,
} from './parse-value.ts'
import { largestPart, type ReadingBudget, spend, UnreadableError } from './reading-budget.ts'

/** Where an object stands: at an offset of the file, in a stream of objects, or nowhere. */
type Place = { offset: number } | { stream: number; index: number } | null

/** A file whose table of objects has been read. Objects are read when they are asked for. */
export type OpenPdf = {
  bytes: Uint8Array
  budget: ReadingBudget
  places: ReadonlyMap<number, Place>
  trailer: Entries
  read: Map<number, PdfObject>
  packs: Map<number, Pack>
}

type Entries = ReadonlyMap<string, PdfValue>
/** An unpacked stream of objects, and where each starts in it. */
type Pack = { bytes: Uint8Array; starts: number[] }

/** An object, and for a stream where its packed bytes stand. */
type PdfObject = { value: PdfValue; stream: { start: number; end: number } | null }

const mostTables = 16
const mostHops = 8
const mostObjects = 20_000

/**
 * Opens a file by its table of objects (ISO 32000-1, 7.5.4 and 7.5.8), and follows the tables of earlier revisions.
 * Throws UnreadableError: `encrypted`, `other_structure` for ways of packing that we do not use.
 */
export function openPdf(bytes: Uint8Array, budget: ReadingBudget): OpenPdf {
  const places = new Map<number, Place>()
  let trailer: Entries | null = null
  const seen = new Set<number>()
  let next: number | null = lastTable(bytes)
  while (next !== null) {
    if (seen.has(next) || seen.size >= mostTables) throw new UnreadableError('malformed')
    seen.add(next)
    const table = readTable({ bytes, at: next, budget }, places)
    if (table.has('Encrypt')) throw new UnreadableError('encrypted')
    if (table.has('XRefStm')) throw new UnreadableError('other_structure')
    trailer ??= table
    const previous = table.get('Prev')
    next = typeof previous === 'number' ? requireOffset(bytes, previous) : null
  }
  if (!trailer) throw new UnreadableError('malformed')
  return { bytes, budget, places, trailer, read: new Map(), packs: new Map() }
}

/** Where the last table starts, as the end of the file says. */
function lastTable(bytes: Uint8Array): number {
  const tail = latin1(bytes, Math.max(0, bytes.length - 2048), bytes.length)
  const at = tail.lastIndexOf('startxref')
  const offset = /^startxref\s{1,4}(\d{1,10})\s/.exec(at < 0 ? '' : tail.slice(at))?.[1]
  if (offset === undefined) throw new UnreadableError('malformed')
  return requireOffset(bytes, Number(offset))
}

function requireOffset(bytes: Uint8Array, offset: number): number {
  if (!Number.isInteger(offset) || offset < 0 || offset >= bytes.length) throw new UnreadableError('malformed')
  return offset
}

/** Adds what is not known from a later revision, and returns the trailer behind it. */
function readTable(cursor: Cursor, places: Map<number, Place>): Entries {
  const start = cursor.at
  const first = parseObjectOrWord(cursor)
  if (typeof first === 'number') return readPackedTable({ ...cursor, at: start }, places)
  if (!isWord(first) || first.word !== 'xref') throw new UnreadableError('malformed')
  for (;;) {
    const number = parseObjectOrWord(cursor)
    if (isWord(number) && number.word === 'trailer') break
    readSection(cursor, number, parseValue(cursor), places)
  }
  return entriesOf(parseValue(cursor))
}

function readSection(cursor: Cursor, start: PdfValue | PdfWord, count: PdfValue, places: Map<number, Place>): void {
  const { bytes } = cursor
  while (bytes[cursor.at] === 32 || bytes[cursor.at] === 13 || bytes[cursor.at] === 10) cursor.at += 1
  if (!isCount(start) || !isCount(count) || cursor.at + count * 20 > bytes.length) throw new UnreadableError('malformed')
  for (let number = start; number < start + count; number++) {
    spend(cursor.budget)
    const line = /^(\d{10}) \d{5} ([nf])[ \r\n]{2}$/.exec(latin1(bytes, cursor.at, cursor.at + 20))
    if (!line) throw new UnreadableError('malformed')
    if (!places.has(number)) places.set(number, line[2] === 'n' ? { offset: Number(line[1]) } : null)
    cursor.at += 20
  }
}

/** A table that is a stream, whose dictionary is the trailer. */
function readPackedTable(cursor: Cursor, places: Map<number, Place>): Entries {
  const { bytes, budget } = cursor
  const { value, stream } = readObjectAt({ bytes, budget, places: new Map(), trailer: new Map(), read: new Map(), packs: new Map() }, cursor.at, null)
  const trailer = entriesOf(value)
  if (trailer.has('Encrypt')) throw new UnreadableError('encrypted')
  if (!stream || nameOf(trailer.get('Type')) !== 'XRef') throw new UnreadableError('malformed')
  const widths = requireList(trailer.get('W'))
  const [kindWidth = 0, firstWidth = 0, secondWidth = 0] = widths
  if (widths.length !== 3 || widths.some((width) => width > 6)) throw new UnreadableError('malformed')
  const table = unpackWith(budget, bytes.subarray(stream.start, stream.end), trailer, (filter) => filter)
  const sections = trailer.has('Index') ? requireList(trailer.get('Index')) : [0, ...requireList([trailer.get('Size') ?? null])]
  let at = 0
  function take(width: number, absent: number): number {
    if (width === 0) return absent
    if (at + width > table.length) throw new UnreadableError('malformed')
    at += width
    return Buffer.from(table.buffer, table.byteOffset, table.length).readUIntBE(at - width, width)
  }
  for (let section = 0; section + 1 < sections.length; section += 2) {
    const [start = 0, count = 0] = [sections[section], sections[section + 1]]
    for (let number = start; number < start + count; number++) {
      spend(budget)
      const [kind, first, second] = [take(kindWidth, 1), take(firstWidth, 0), take(secondWidth, 0)]
      if (places.has(number)) continue
      places.set(number, kind === 1 ? { offset: first } : kind === 2 ? { stream: first, index: second } : null)
    }
  }
  return trailer
}

/** Numbers from 0 up, few enough to work with. */
function requireList(value: PdfValue | undefined): number[] {
  if (!Array.isArray(value) || value.length > 64 || !value.every(isCount)) throw new UnreadableError('malformed')
  return value
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= mostObjects
}

/** What a reference leads to, or the value itself. Null for an object that does not exist. */
export function lookUp(pdf: OpenPdf, value: PdfValue | undefined): PdfValue {
  return lookUpObject(pdf, value).value
}

/** True when a reference leads to an object that stands in the file itself, not in a stream of objects. */
export function standsAlone(pdf: OpenPdf, value: PdfValue | undefined): boolean {
  const place = isKind(value, 'reference') ? pdf.places.get((value as PdfReference).number) : null
  return place !== null && place !== undefined && 'offset' in place
}

/** The same as `lookUp` with the place of a stream. */
export function lookUpObject(pdf: OpenPdf, value: PdfValue | undefined): PdfObject {
  let found: PdfObject = { value: value ?? null, stream: null }
  for (let hops = 0; isKind(found.value, 'reference'); hops++) {
    if (hops >= mostHops) throw new UnreadableError('malformed')
    found = readObject(pdf, (found.value as PdfReference).number)
  }
  return found
}

function readObject(pdf: OpenPdf, number: number): PdfObject {
  spend(pdf.budget)
  const known = pdf.read.get(number)
  if (known) return known
  const place = pdf.places.get(number)
  if (!place) return { value: null, stream: null }
  if ('offset' in place) return readObjectAt(pdf, place.offset, number)
  const object = { value: readPacked(pdf, place.stream, place.index), stream: null }
  pdf.read.set(number, object)
  return object
}

/** `number` is the object that must stand there; null when any may. */
function readObjectAt(pdf: OpenPdf, offset: number, number: number | null): PdfObject {
  const cursor: Cursor = { bytes: pdf.bytes, at: requireOffset(pdf.bytes, offset), budget: pdf.budget }
  const [own, generation] = [parseValue(cursor), parseValue(cursor)]
  if (typeof own !== 'number' || typeof generation !== 'number' || (number !== null && own !== number)) throw new UnreadableError('malformed')
  expectWord(cursor, 'obj')
  const value = parseValue(cursor)
  const after = parseObjectOrWord(cursor)
  if (!isWord(after) || (after.word !== 'endobj' && after.word !== 'stream')) throw new UnreadableError('malformed')
  // Kept before a stream's length is looked up, so that a length that leads to its own stream ends.
  const object: PdfObject = { value, stream: null }
  pdf.read.set(own, object)
  if (after.word === 'stream') object.stream = streamPlace(pdf, cursor, value)
  return object
}

/** An object out of a stream of objects, which itself stands in the file. */
function readPacked(pdf: OpenPdf, stream: number, index: number): PdfValue {
  const place = pdf.places.get(stream)
  if (!place || !('offset' in place)) throw new UnreadableError('malformed')
  const pack = pdf.packs.get(stream) ?? openPack(pdf, stream)
  pdf.packs.set(stream, pack)
  const start = pack.starts[index]
  if (start === undefined) throw new UnreadableError('malformed')
  return parseValue({ bytes: pack.bytes, at: start, budget: pdf.budget })
}

function openPack(pdf: OpenPdf, stream: number): Pack {
  const { value } = readObject(pdf, stream)
  const entries = entriesOf(value)
  const [count, first] = [entries.get('N'), entries.get('First')]
  const bytes = unpack(pdf, { kind: 'reference', number: stream })
  if (nameOf(entries.get('Type')) !== 'ObjStm' || !isCount(count) || typeof first !== 'number' || first > bytes.length)
    throw new UnreadableError('malformed')
  const head: Cursor = { bytes: bytes.subarray(0, first), at: 0, budget: pdf.budget }
  const starts = Array.from({ length: count }, () => {
    const [, offset] = [parseValue(head), parseValue(head)]
    if (typeof offset !== 'number') throw new UnreadableError('malformed')
    return first + offset
  })
  return { bytes, starts }
}

function streamPlace(pdf: OpenPdf, cursor: Cursor, value: PdfValue): { start: number; end: number } {
  const { bytes } = pdf
  if (bytes[cursor.at] === 13) cursor.at += 1
  if (bytes[cursor.at] !== 10) throw new UnreadableError('malformed')
  const start = cursor.at + 1
  const length = lookUp(pdf, entriesOf(value).get('Length'))
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0 || start + length > bytes.length) throw new UnreadableError('malformed')
  if (!/^\r?\n?endstream/.test(latin1(bytes, start + length, start + length + 12))) throw new UnreadableError('malformed')
  return { start, end: start + length }
}

/** The bytes of a stream, unpacked. Throws UnreadableError for a filter other than Flate and for what grows too large. */
export function unpack(pdf: OpenPdf, value: PdfValue | undefined): Uint8Array {
  const object = lookUpObject(pdf, value)
  if (!object.stream) throw new UnreadableError('malformed')
  const dictionary = entriesOf(object.value)
  return unpackWith(pdf.budget, pdf.bytes.subarray(object.stream.start, object.stream.end), dictionary, (value) => lookUp(pdf, value))
}

function unpackWith(
  budget: ReadingBudget,
  packed: Uint8Array,
  dictionary: Entries,
  resolve: (value: PdfValue | undefined) => PdfValue | undefined,
): Uint8Array {
  const filter = resolve(dictionary.get('Filter')) ?? null
  if (dictionary.has('DecodeParms') || dictionary.has('F')) throw new UnreadableError('other_structure')
  if (filter === null) return packed
  const names = (Array.isArray(filter) ? filter : [filter]) as PdfValue[]
  if (names.length !== 1 || nameOf(names[0]) !== 'FlateDecode') throw new UnreadableError('other_structure')
  return inflate(packed, budget)
}

function inflate(packed: Uint8Array, budget: ReadingBudget): Uint8Array {
  const most = Math.min(largestPart, budget.unpacked)
  if (most <= 0) throw new UnreadableError('too_much')
  try {
    const bytes = inflateSync(packed, { maxOutputLength: most })
    budget.unpacked -= bytes.length
    return bytes
  } catch (error) {
    throw new UnreadableError((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too_much' : 'malformed')
  }
}

/** Entries of a dictionary. Throws for any other value. */
export function entriesOf(value: PdfValue): Entries {
  if (!isKind(value, 'dictionary')) throw new UnreadableError('malformed')
  return (value as PdfDictionary).entries
}

/** Entries of the dictionary that `key` of another leads to. Throws when there is none. */
export function child(pdf: OpenPdf, entries: Entries, key: string): Entries {
  return entriesOf(lookUp(pdf, entries.get(key)))
}

/** Items of a list, or of the list that a reference leads to; none for anything else. */
export function itemsOf(pdf: OpenPdf, value: PdfValue | undefined): readonly PdfValue[] {
  const list = lookUp(pdf, value)
  return Array.isArray(list) ? list : []
}

export function nameOf(value: PdfValue | undefined): string | null {
  return isKind(value, 'name') ? (value as PdfName).name : null
}

/** Text of a string: UTF-16 with its mark, or plain bytes. */
export function textOf(value: PdfValue | undefined): string | null {
  if (!isKind(value, 'string')) return null
  const { bytes } = value as PdfString
  const isWide = bytes[0] === 0xfe && bytes[1] === 0xff && bytes.length % 2 === 0
  return isWide ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : latin1(bytes, 0, bytes.length)
}
