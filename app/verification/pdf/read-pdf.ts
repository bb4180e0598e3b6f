import { child, entriesOf, itemsOf, lookUp, nameOf, type OpenPdf, openPdf, textOf, unpack } from './open-pdf.ts'
import { readPages } from './page-text.ts'
import { isKind } from './parse-value.ts'
import { readSeal, type SealReading } from './read-seal.ts'
import { newBudget, type ReadingProblem, UnreadableError } from './reading-budget.ts'

/** What a PDF holds, as far as it can be read; nothing of it is believed yet. */
export type PdfReading = {
  /** How often the file was saved: ends of file in it. One for everything we issue. */
  revisions: number
  /** Bytes before the header and behind the last end of file. */
  strayBytes: number
  /** Signatures by their marks in the bytes, whether they can be reached or not. */
  signatures: number
  seal: SealReading | null
  /** Files of ours inside it, by name. */
  attachments: ReadonlyMap<string, Uint8Array>
  /** Lines of text by page; null when a page could not be read. */
  pages: string[][] | null
  /** Annotations and fields beyond those of one of our files. */
  extras: number
  /** Why something above is missing. */
  problem: ReadingProblem | null
}

const attachmentNames = new Set(['credential.json', 'register.tlog-proof', 'receipt.json'])
/** The receipt of a list of ten thousand rows is the largest. */
const largestAttachment = 900_000

/** Reads any bytes. Never throws, takes at most about half a second, and unpacks at most a few megabytes. */
export function readPdf(bytes: Uint8Array, budget = newBudget()): PdfReading {
  const reading: PdfReading = { ...readOutside(bytes), seal: null, attachments: new Map(), pages: null, extras: 0, problem: null }
  const attempt = <Result>(read: () => Result): Result | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error
      reading.problem ??= error.problem
      return undefined
    }
  }
  const pdf = attempt(() => openPdf(bytes, budget))
  if (!pdf) return reading
  const sealed = attempt(() => readSeal(pdf))
  reading.seal = sealed?.seal ?? null
  reading.attachments = attempt(() => readAttachments(pdf)) ?? new Map()
  reading.pages = attempt(() => readPages(pdf).map(({ lines }) => lines)) ?? null
  reading.extras = attempt(() => countExtras(pdf)) ?? 0
  return reading
}

/** What can be told without understanding the file. */
function readOutside(bytes: Uint8Array): { revisions: number; strayBytes: number; signatures: number } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const header = Math.max(0, file.subarray(0, 1024).indexOf('%PDF-'))
  const end = file.lastIndexOf('%%EOF')
  let behind = end < 0 ? file.length : end + 5
  if (file[behind] === 13) behind += 1
  if (file[behind] === 10) behind += 1
  return {
    revisions: Math.max(count(file, '%%EOF'), count(file, 'startxref')),
    strayBytes: header + Math.max(0, file.length - behind),
    signatures: count(file, '/ByteRange'),
  }
}

function count(file: Buffer, mark: string): number {
  let found = 0
  for (let at = file.indexOf(mark); at >= 0 && found < 1000; at = file.indexOf(mark, at + mark.length)) found += 1
  return found
}

/** The attachments that the document names as its own (AF). */
function readAttachments(pdf: OpenPdf): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  const catalog = child(pdf, pdf.trailer, 'Root')
  for (const item of itemsOf(pdf, catalog.get('AF')).slice(0, 10)) {
    const file = entriesOf(lookUp(pdf, item))
    const name = textOf(lookUp(pdf, file.get('UF') ?? file.get('F')))
    if (name === null || !attachmentNames.has(name)) continue
    // Two of one name: nobody can say which counts.
    if (found.has(name)) throw new UnreadableError('malformed')
    const bytes = unpack(pdf, child(pdf, file, 'EF').get('F'))
    if (bytes.length > largestAttachment) throw new UnreadableError('too_much')
    found.set(name, bytes)
  }
  return found
}

/** Anything that a page or the document shows or does beside its own content and one signature. */
function countExtras(pdf: OpenPdf): number {
  const catalog = child(pdf, pdf.trailer, 'Root')
  const actions = ['OpenAction', 'AA', 'Collection', 'OCProperties', 'Requirements'].filter((key) => catalog.has(key)).length
  const form = lookUp(pdf, catalog.get('AcroForm'))
  const fields = isKind(form, 'dictionary') ? itemsOf(pdf, entriesOf(form).get('Fields')).length + Number(entriesOf(form).has('XFA')) : 0
  const pages = child(pdf, catalog, 'Pages')
  const annotations = itemsOf(pdf, pages.get('Kids'))
    .slice(0, 20)
    .flatMap((page) => itemsOf(pdf, entriesOf(lookUp(pdf, page)).get('Annots')))
    .slice(0, 200)
  const foreign = annotations.filter((one) => nameOf(entriesOf(lookUp(pdf, one)).get('FT')) !== 'Sig').length
  return actions + foreign + Math.max(0, fields - 1)
}
