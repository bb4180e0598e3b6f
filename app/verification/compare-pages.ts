import { createHash, type Hash } from 'node:crypto'
import { comparable, type PrintedPart } from './compare-text.ts'
import { lookUpObject, type OpenPdf, openPdf, unpack } from './pdf/open-pdf.ts'
import { type PageReading, readPages } from './pdf/page-text.ts'
import { isKind, type PdfDictionary, type PdfName, type PdfString, type PdfValue } from './pdf/parse-value.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { newBudget, spend, UnreadableError } from './pdf/reading-budget.ts'

/** A text of the certificate, and which part of it that is. */
export type StatedText = { part: PrintedPart; text: string }

/**
 * What the pages of a file show otherwise than the file that was issued: its text, how that is set, what is drawn, and what
 * is stuck on. Both are read alike, so it does not matter by which version of the drawing the file was issued. `stated`
 * gives names to what differs. Null when pages could not be read.
 */
export function differencesFromIssued(bytes: Uint8Array, issued: Uint8Array, stated: readonly StatedText[]): PrintedPart[] | null {
  try {
    const [file, original] = [open(bytes), open(issued)]
    const parts = new Set(differencesOfLines(file.pages, original.pages, stated))
    if (differ(file.drawn, original.drawn)) parts.add('drawn')
    if (readPdf(bytes).extras > 0) parts.add('attached')
    return [...parts]
  } catch (error) {
    if (error instanceof UnreadableError) return null
    throw error
  }
}

function open(bytes: Uint8Array): { pages: PageReading[]; drawn: string[] } {
  const pdf = openPdf(bytes, newBudget())
  const pages = readPages(pdf)
  return { pages, drawn: pages.map(({ dictionary, art }) => `${art} ${fingerprint(pdf, dictionary)}`) }
}

function differ(some: readonly string[], others: readonly string[]): boolean {
  return some.length !== others.length || some.some((one, at) => one !== others[at])
}

function differencesOfLines(file: readonly PageReading[], issued: readonly PageReading[], stated: readonly StatedText[]): PrintedPart[] {
  const parts = new Set<PrintedPart>()
  for (let at = 0; at < Math.max(file.length, issued.length); at++) {
    const [now, before] = [linesOf(file[at]), linesOf(issued[at])]
    const missing = beyond(before.texts, now.texts)
    const more = beyond(now.texts, before.texts).length - missing.length
    const [whole, once] = [now.texts.join(''), before.texts.join('')]
    const lost = stated
      .map(({ part, text }) => ({ part, text: comparable(text) }))
      .filter(({ text }) => text !== '' && once.includes(text) && !whole.includes(text))
    for (const { part } of lost) parts.add(part)
    if (missing.some((line) => !lost.some(({ text }) => text.includes(line) || line.includes(text)))) parts.add('other')
    if (more > 0) parts.add('added')
    if (beyond(before.set, now.set).length > missing.length) parts.add('look')
  }
  return [...parts]
}

/** `set`: each text with how it is set. */
function linesOf(page: PageReading | undefined): { texts: string[]; set: string[] } {
  const texts = (page?.lines ?? []).map(comparable)
  return { texts, set: texts.map((text, at) => `${text} ${page?.looks[at]}`) }
}

/** What one list has beyond another, as often as it has it more. */
function beyond(list: readonly string[], other: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const one of other) counts.set(one, (counts.get(one) ?? 0) + 1)
  return list.filter((one) => {
    const left = counts.get(one) ?? 0
    counts.set(one, left - 1)
    return left <= 0
  })
}

/** Of a page all but what it says (compared as text), its annotations (counted) and its place among others. */
const elsewhere = new Set(['Contents', 'Annots', 'Parent', 'StructParents', 'Type', 'Tabs'])

/** SHA-256 (hex) over what a page shows by reference: fonts, pictures, drawings, its edges; however objects are numbered or packed. */
function fingerprint(pdf: OpenPdf, page: PageReading['dictionary']): string {
  const hash = createHash('sha256')
  for (const key of [...page.keys()].filter((one) => !elsewhere.has(one)).sort()) enter(pdf, hash.update(`/${key} `), page.get(key), 0)
  return hash.digest('hex')
}

const deepest = 12

function enter(pdf: OpenPdf, hash: Hash, value: PdfValue | undefined, depth: number): void {
  spend(pdf.budget)
  if (depth > deepest) throw new UnreadableError('too_much')
  const found = lookUpObject(pdf, value)
  const shown = found.value
  if (Array.isArray(shown)) {
    hash.update('[')
    for (const one of shown as readonly PdfValue[]) enter(pdf, hash, one, depth + 1)
  } else if (isKind(shown, 'dictionary')) {
    const { entries } = shown as PdfDictionary
    const packing = found.stream ? ['Length', 'Filter'] : []
    hash.update('<')
    for (const key of [...entries.keys()].filter((one) => !packing.includes(one)).sort())
      enter(pdf, hash.update(`/${key} `), entries.get(key), depth + 1)
    if (found.stream) hash.update(contentOf(pdf, value, found.stream))
  } else if (isKind(shown, 'name')) hash.update(`/${(shown as PdfName).name}`)
  else if (isKind(shown, 'string')) hash.update('(').update((shown as PdfString).bytes)
  else hash.update(String(shown))
  hash.update(' ')
}

/** Unpacked where it can be; pictures of other packings as they stand. */
function contentOf(pdf: OpenPdf, value: PdfValue | undefined, { start, end }: { start: number; end: number }): Uint8Array {
  try {
    return unpack(pdf, value)
  } catch (error) {
    if (error instanceof UnreadableError && error.problem === 'other_structure') return pdf.bytes.subarray(start, end)
    throw error
  }
}
