import { type ReadingBudget, spend, UnreadableError } from './reading-budget.ts'

// The objects of ISO 32000-1, 7.3, read from bytes that nobody vouches for: no step goes unpaid, no nesting goes deep.

export type PdfName = { kind: 'name'; name: string }
/** `start` and `end`: where it stands in the bytes, its brackets included. */
export type PdfString = { kind: 'string'; bytes: Uint8Array; start: number; end: number }
export type PdfReference = { kind: 'reference'; number: number }
export type PdfDictionary = { kind: 'dictionary'; entries: ReadonlyMap<string, PdfValue> }
/** A word that is no object: `obj`, `stream`, an operator of a page. */
export type PdfWord = { kind: 'word'; word: string }
export type PdfValue = null | boolean | number | readonly PdfValue[] | PdfName | PdfString | PdfReference | PdfDictionary

/** A place in bytes, and what reading from there may still cost. */
export type Cursor = { bytes: Uint8Array; at: number; budget: ReadingBudget }

const deepest = 24
const endOfList = Symbol('end of list')
const endOfDictionary = Symbol('end of dictionary')
type Token = PdfValue | PdfWord | typeof endOfList | typeof endOfDictionary

/** The next object. Throws UnreadableError, also at the end of the bytes and for a word. */
export function parseValue(cursor: Cursor): PdfValue {
  const value = parseToken(cursor, 0)
  if (typeof value === 'symbol' || isWord(value)) throw new UnreadableError('malformed')
  return value
}

/** The next object or word; null-prototype ends are malformed here. At the end of the bytes an empty word. */
export function parseObjectOrWord(cursor: Cursor): PdfValue | PdfWord {
  const value = parseToken(cursor, 0)
  if (typeof value === 'symbol') throw new UnreadableError('malformed')
  return value
}

/** Passes a word that must come next. */
export function expectWord(cursor: Cursor, word: string): void {
  const found = parseToken(cursor, 0)
  if (!isWord(found) || found.word !== word) throw new UnreadableError('malformed')
}

export function isWord(value: unknown): value is PdfWord {
  return isKind(value, 'word')
}

export function isKind(value: unknown, kind: string): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind
}

function parseToken(cursor: Cursor, depth: number): Token {
  spend(cursor.budget)
  if (depth > deepest) throw new UnreadableError('too_much')
  skipBlanks(cursor)
  const { bytes, at } = cursor
  const byte = bytes[at]
  const next = bytes[at + 1]
  switch (byte) {
    case undefined:
      return { kind: 'word', word: '' }
    case 0x2f: // /
      return parseName(cursor)
    case 0x28: // (
      return parseLiteral(cursor)
    case 0x5b: // [
      cursor.at += 1
      return parseList(cursor, depth)
    case 0x5d: // ]
      cursor.at += 1
      return endOfList
    case 0x3c: // <
      if (next !== 0x3c) return parseHex(cursor)
      cursor.at += 2
      return parseDictionary(cursor, depth)
    case 0x3e: // >
      if (next !== 0x3e) throw new UnreadableError('malformed')
      cursor.at += 2
      return endOfDictionary
    default:
      return isNumberByte(byte) ? parseNumberOrReference(cursor) : parseWord(cursor)
  }
}

function parseList(cursor: Cursor, depth: number): PdfValue[] {
  const items: PdfValue[] = []
  for (;;) {
    const item = parseToken(cursor, depth + 1)
    if (item === endOfList) return items
    if (item === endOfDictionary || isWord(item)) throw new UnreadableError('malformed')
    items.push(item)
  }
}

function parseDictionary(cursor: Cursor, depth: number): PdfDictionary {
  const entries = new Map<string, PdfValue>()
  for (;;) {
    const key = parseToken(cursor, depth + 1)
    if (key === endOfDictionary) return { kind: 'dictionary', entries }
    if (typeof key === 'symbol' || !isKind(key, 'name')) throw new UnreadableError('malformed')
    const value = parseToken(cursor, depth + 1)
    if (typeof value === 'symbol' || isWord(value)) throw new UnreadableError('malformed')
    const { name } = key as PdfName
    // Readers disagree which of two counts, so a file with two is none that can be trusted.
    if (entries.has(name)) throw new UnreadableError('malformed')
    entries.set(name, value)
  }
}

const shortToken = 127

function parseName(cursor: Cursor): PdfName {
  cursor.at += 1
  const raw = takeRegular(cursor)
  return { kind: 'name', name: raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) }
}

function parseWord(cursor: Cursor): Token {
  const word = takeRegular(cursor)
  if (word === '') throw new UnreadableError('malformed')
  if (word === 'true' || word === 'false') return word === 'true'
  return word === 'null' ? null : { kind: 'word', word }
}

function parseNumberOrReference(cursor: Cursor): Token {
  const text = takeRegular(cursor)
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) throw new UnreadableError('malformed')
  if (/^\d{1,7}$/.test(text)) {
    const window = Buffer.from(cursor.bytes.buffer, cursor.bytes.byteOffset + cursor.at, Math.min(12, cursor.bytes.length - cursor.at)).toString(
      'latin1',
    )
    const reference = /^[ \r\n]{1,2}(\d{1,5})[ \r\n]{1,2}R(?![A-Za-z0-9])/.exec(window)
    if (reference) {
      cursor.at += reference[0].length
      return { kind: 'reference', number: Number(text) }
    }
  }
  return Number(text)
}

function parseHex(cursor: Cursor): PdfString {
  const start = cursor.at
  const end = cursor.bytes.indexOf(0x3e, start)
  if (end < 0) throw new UnreadableError('malformed')
  const text = latin1(cursor.bytes, start + 1, end).replace(/[\s\0]/g, '')
  if (!/^[0-9a-fA-F]*$/.test(text)) throw new UnreadableError('malformed')
  cursor.at = end + 1
  return { kind: 'string', bytes: Buffer.from(text.length % 2 === 0 ? text : `${text}0`, 'hex'), start, end: end + 1 }
}

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

function parseLiteral(cursor: Cursor): PdfString {
  const { bytes } = cursor
  const start = cursor.at
  const found: number[] = []
  let open = 1
  let at = start + 1
  for (; open > 0; at++) {
    const byte = bytes[at]
    if (byte === undefined || found.length > 60_000) throw new UnreadableError('malformed')
    if (byte === 0x5c) {
      const character = String.fromCharCode(bytes[at + 1] ?? 0)
      const octal = /^[0-7]{1,3}/.exec(latin1(bytes, at + 1, at + 4))?.[0]
      at += octal?.length ?? 1
      if (octal !== undefined) found.push(Number.parseInt(octal, 8) & 255)
      else if (character !== '\n' && character !== '\r') found.push(escapes[character] ?? character.charCodeAt(0))
      continue
    }
    if (byte === 0x28) open += 1
    if (byte === 0x29) open -= 1
    if (open > 0) found.push(byte)
  }
  cursor.at = at
  return { kind: 'string', bytes: Uint8Array.from(found), start, end: at }
}

function takeRegular(cursor: Cursor): string {
  const start = cursor.at
  let end = start
  while (isRegular(cursor.bytes[end])) {
    end += 1
    if (end - start > shortToken) throw new UnreadableError('malformed')
  }
  cursor.at = end
  return latin1(cursor.bytes, start, end)
}

/** Passes blanks and comments. */
function skipBlanks(cursor: Cursor): void {
  const { bytes } = cursor
  for (;;) {
    while (isBlank(bytes[cursor.at])) cursor.at += 1
    if (bytes[cursor.at] !== 0x25) return
    spend(cursor.budget)
    while (cursor.at < bytes.length && bytes[cursor.at] !== 10 && bytes[cursor.at] !== 13) cursor.at += 1
  }
}

export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', start, Math.min(end, bytes.length))
}

function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0
}

function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && !isBlank(byte) && !delimiters.has(byte)
}

const delimiters = new Set(Buffer.from('()<>[]{}/%'))

function isNumberByte(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e
}
