import { type PackedPiece, packPiece, packSmall } from './packed-stream.ts'
import type { PackedText, Part, Sheet } from './sheet-contents.ts'

// A page is drawn in parts. What all certificates of a batch show alike is drawn and packed once and put into each page;
// only a name, a number, a code and results are drawn anew.

let shares = 0
const batches = new Map<string, Map<string, Map<string, Part>>>()
/** Batches whose parts are kept; each holds some hundred kilobytes. */
const mostBatches = 32
/** Both sides in a few templates, under a few addresses. */
const mostPages = 16

export function newPart(): Part {
  return { operators: [], elements: [], runs: [], art: new Set(), overfull: new Set(), shared: null }
}

/**
 * Parts that pages with the same keys share, which say everything that such a part is drawn from: `facts` what all pages of
 * a batch are about, `page` which of them it is and how it is made.
 */
export function sharedPartsOf(facts: string, page: string): Map<string, Part> {
  let pages = batches.get(facts)
  if (!pages) {
    pages = new Map()
    if (batches.size >= mostBatches) batches.delete(batches.keys().next().value ?? '')
    batches.set(facts, pages)
  }
  let parts = pages.get(page)
  if (!parts) {
    parts = new Map()
    if (pages.size >= mostPages) pages.clear()
    pages.set(page, parts)
  }
  return parts
}

/**
 * Puts in what `draw` draws, which pages with the same memory have in common. Its marks are numbered, so it is drawn again
 * where another number of them stands before it.
 */
export function drawShared(sheet: Sheet, name: string, draw: () => void): void {
  if (sheet.open.length > 0) throw new TypeError('a part that is shared stands in no element')
  finishArtifact(sheet)
  const key = `${name} ${sheet.marks}`
  const known = sheet.memory.get(key)
  if (known?.shared) {
    sheet.marks += known.shared.marks
    sheet.parts.push(known)
  } else {
    const first = sheet.marks
    const part = beginPart(sheet)
    draw()
    finishArtifact(sheet)
    const packed = packPiece(Buffer.from(textOfPart(part), 'latin1'), { isShared: true })
    part.shared = { id: shares++, packed, marks: sheet.marks - first, rare: part.runs.filter((run) => run.rare.length > 0) }
    sheet.memory.set(key, part)
  }
  beginPart(sheet)
}

function beginPart(sheet: Sheet): Part {
  sheet.part = newPart()
  sheet.parts.push(sheet.part)
  return sheet.part
}

/** Ends the last artifact; a page is complete only after this. */
export function finishArtifact(sheet: Sheet): void {
  if (sheet.inArtifact) sheet.part.operators.push('EMC\n')
  sheet.inArtifact = false
}

/** The page's content, packed part by part. */
export function packedContent(sheet: Sheet): PackedPiece[] {
  return sheet.parts.flatMap((part) => part.shared?.packed ?? packedOperators(part.operators))
}

/** The same, packed as one, which is smaller and slower. */
export function smallContent(sheet: Sheet): Uint8Array[] {
  return packSmall(Buffer.from(textOfSheet(sheet), 'latin1'))
}

function packedOperators(operators: readonly (string | PackedText)[]): PackedPiece[] {
  const pieces: PackedPiece[] = []
  let text = ''
  for (const one of [...operators, null]) {
    if (typeof one === 'string') {
      text += one
      continue
    }
    if (text !== '') pieces.push(packPiece(Buffer.from(text, 'latin1'), { isShared: false }))
    if (one) pieces.push(one.packed)
    text = ''
  }
  return pieces
}

/** Operators that many pages show, packed once. */
export function packedText(operators: string): PackedText {
  return { packed: packPiece(Buffer.from(operators, 'latin1'), { isShared: true }), text: () => operators }
}

function textOfPart({ operators }: Part): string {
  return operators.map((one) => (typeof one === 'string' ? one : one.text())).join('')
}

/** The page's content as text. */
export function textOfSheet(sheet: Sheet): string {
  return sheet.parts.map(textOfPart).join('')
}
