import { type PackedPiece, packPiece } from './packed-stream.ts'
import type { PackedText, Part, Sheet } from './sheet-contents.ts'

// A page is drawn in parts. What all certificates of a batch show alike is drawn and packed once and put into each page;
// only a name, a number, a code and results are drawn anew.

let shares = 0
const batches = new Map<string, Map<string, Part>>()
/** Batches whose parts are kept; each holds some hundred kilobytes. */
const mostBatches = 32

export function newPart(): Part {
  return { operators: [], elements: [], runs: [], art: new Set(), overfull: new Set(), shared: null }
}

/** Parts that pages with the same `key` share; the key says everything that such a part is drawn from. */
export function sharedPartsOf(key: string): Map<string, Part> {
  let parts = batches.get(key)
  if (!parts) {
    parts = new Map()
    if (batches.size >= mostBatches) batches.delete(batches.keys().next().value ?? '')
    batches.set(key, parts)
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

function textOfPart({ operators }: Part): string {
  return operators.map((one) => (typeof one === 'string' ? one : one.text())).join('')
}

/** The page's content as text. */
export function textOfSheet(sheet: Sheet): string {
  return sheet.parts.map(textOfPart).join('')
}
