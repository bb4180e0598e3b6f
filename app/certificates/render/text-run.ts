import { pdfNumber } from './svg-path.ts'
import type { Typeface, TypefaceName } from './typefaces.server.ts'

/**
 * One line, set. Lengths are thousandths of the type size; `shown` is the operand of TJ, kerning included; `glyphs`
 * says what each glyph stands for; `rare` has those that not every file can show; `count` is how many there are.
 */
export type TextRun = {
  face: TypefaceName
  shown: string
  width: number
  glyphs: ReadonlyMap<number, string>
  rare: readonly (readonly [glyph: number, character: string])[]
  count: number
}

const known = new WeakMap<Typeface, Map<string, TextRun>>()
/** Labels and facts of one batch come again and again; names do not, so the memory is emptied when it is full. */
const mostKnown = 4000

/** Sets a line. The text is composed first (NFC). Throws CertificateTextError for a character without a glyph. */
export function setLine(face: Typeface, text: string): TextRun {
  let runs = known.get(face)
  if (!runs) {
    runs = new Map()
    known.set(face, runs)
  }
  let run = runs.get(text)
  if (!run) {
    run = layOut(face, text)
    if (runs.size >= mostKnown) runs.clear()
    runs.set(text, run)
  }
  return run
}

function layOut(face: Typeface, text: string): TextRun {
  const glyphs = new Map<number, string>()
  let [shown, hex, width, count] = ['', '', 0, 0]
  let previous: number | undefined
  for (const character of text.normalize('NFC')) {
    const id = face.glyph(character.codePointAt(0) ?? 0)
    const gap = previous === undefined ? 0 : face.kern(previous, id)
    if (gap !== 0) {
      shown += `${hex && `<${hex}>`}${pdfNumber(-gap)}`
      hex = ''
    }
    hex += id.toString(16).padStart(4, '0')
    glyphs.set(id, character)
    width += gap + face.advance(id)
    count += 1
    previous = id
  }
  // One shape may stand for two characters: the apostrophe and the letter apostrophe of names.
  const rare = [...glyphs].filter(([id, character]) => face.common.get(id) !== character)
  return { face: face.name, shown: `[${shown}${hex && `<${hex}>`}]`, width, glyphs, rare, count }
}

/** Width of a line in points. `tracking` is added after each character, in points. */
export function lineWidth(face: Typeface, text: string, size: number, tracking = 0): number {
  const run = setLine(face, text)
  return (run.width * size) / 1000 + tracking * Math.max(0, run.count - 1)
}
