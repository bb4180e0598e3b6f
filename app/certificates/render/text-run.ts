import { hasScript, type Script, scripts, stretchesOf } from '#app/i18n/syllables.ts'
import type { FontProgram } from './font-program.ts'
import { pdfText } from './pdf-syntax.ts'
import type { PlacedGlyph, ScriptFace } from './script-faces.server.ts'
import { pdfNumber } from './svg-path.ts'
import type { Typeface } from './typefaces.server.ts'

/** Glyphs of one font. `glyphs` says what each stands for; `rare` has those that not every file can show. */
export type GlyphRun = {
  face: FontProgram
  glyphs: ReadonlyMap<number, string>
  rare: readonly (readonly [glyph: number, character: string])[]
}

/**
 * One line, set. Lengths are thousandths of the type size; `shown` is the operand of TJ, kerning included; `count` is how
 * many letters stand apart from the next one where a style asks for it.
 */
export type TextRun = GlyphRun & {
  shown: string
  width: number
  count: number
  /** The stretches of a line that has letters of another script than the Latin one; its own `shown` is empty then. */
  mixed: Mixed | null
}

type Stretch = TextRun | ShapedRun
type Mixed = { stretches: readonly Stretch[] /** How far it reaches from its base line. */; above: number; below: number }

/** A stretch of a script whose letters are hung and stacked. */
type ShapedRun = GlyphRun & { script: Script; text: string; placed: readonly PlacedGlyph[]; width: number }

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
    run = face.scripts && hasScript(text) ? mix(face, face.scripts, stretchesOf(text.normalize('NFC'))) : layOut(face, text)
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
    hex += hexOf(id)
    glyphs.set(id, character)
    width += gap + face.advance(id)
    count += 1
    previous = id
  }
  return { face, shown: `[${shown}${hex && `<${hex}>`}]`, width, glyphs, rare: rareOf(face, glyphs), count, mixed: null }
}

/** One shape may stand for two characters: the apostrophe and the letter apostrophe of names. */
function rareOf(face: FontProgram, glyphs: ReadonlyMap<number, string>) {
  return [...glyphs].filter(([id, character]) => face.common.get(id) !== character)
}

function mix(face: Typeface, faces: Readonly<Record<Script, ScriptFace>>, parts: readonly { script: Script | null; text: string }[]): TextRun {
  let [width, count, above, below] = [0, 0, 0, 0]
  const stretches = parts.map(({ script, text }): Stretch => {
    const stretch = script === null ? layOut(face, text) : shape(faces[script], script, text)
    width += stretch.width
    if ('count' in stretch) {
      count += stretch.count
      return stretch
    }
    const reach = faces[stretch.script].reach(stretch.placed)
    above = Math.max(above, reach.above)
    below = Math.max(below, reach.below)
    return stretch
  })
  // Nothing is added behind the last letter of a line, but it is before another script.
  if (!('count' in stretches.at(-1)!)) count += 1
  return { face, shown: '', width, glyphs: new Map(), rare: [], count, mixed: { stretches, above, below } }
}

function shape(face: ScriptFace, script: Script, text: string): ShapedRun {
  const placed = face.lay(text)
  const glyphs = new Map<number, string>()
  let width = 0
  for (const { id, advance, text: own } of placed) {
    if (!glyphs.has(id)) glyphs.set(id, own)
    width += advance
  }
  return { face, script, text, placed, width, glyphs, rare: [...glyphs] }
}

/** The runs of single fonts that a line is made of. */
export function runsOf(run: TextRun): readonly Stretch[] {
  return run.mixed ? run.mixed.stretches : [run]
}

/** The operators that show a line in a text object. `tracking` is added after each character, in points. */
export function showLine(run: TextRun, size: number, tracking: number): string {
  if (run.mixed) return run.mixed.stretches.map((one) => ('count' in one ? showLine(one, size, tracking) : showShaped(one, size))).join(' ')
  return `${pdfNumber(tracking)} Tc /${run.face.name} ${pdfNumber(size)} Tf ${run.shown} TJ`
}

/**
 * Glyphs of a syllable stand in another order than its characters, and one may be several: what they spell together is said
 * beside them (PDF 1.7, 14.9.4), with the language, which readers that speak need.
 */
function showShaped({ face, script, text, placed }: ShapedRun, size: number): string {
  const operators: string[] = []
  let [shown, shift, rise] = ['', 0, 0]
  const flush = () => {
    if (shown) operators.push(`[${shown}] TJ`)
    shown = ''
  }
  for (const { id, dx, dy, advance } of placed) {
    if (dy !== rise) {
      flush()
      operators.push(`${pdfNumber((dy * size) / 1000)} Ts`)
      rise = dy
    }
    shift += dx
    if (shift !== 0) shown += pdfNumber(-shift)
    shown += `<${hexOf(id)}>`
    shift = advance - dx - face.advance(id)
  }
  if (shift !== 0) shown += pdfNumber(-shift)
  flush()
  if (rise !== 0) operators.push('0 Ts')
  const said = `/Span <</Lang (${scripts[script]}) /ActualText ${pdfText(text)} >> BDC`
  return `${said} 0 Tc /${face.name} ${pdfNumber(size)} Tf ${operators.join(' ')} EMC`
}

type GlyphPlace = { face: FontProgram; id: number; x: number; y: number }

/** Where each glyph of a line stands, from its start on the base line; thousandths of the type size. */
export function placeGlyphs(run: TextRun): GlyphPlace[] {
  let pen = 0
  return runsOf(run).flatMap((part) => {
    let at = pen
    pen += part.width
    if (!('placed' in part)) return placesOf(part.shown, part.face, at)
    return part.placed.map(({ id, dx, dy, advance }) => {
      const place = { face: part.face, id, x: at + dx, y: dy }
      at += advance
      return place
    })
  })
}

/** Glyphs of an operand of TJ. */
function placesOf(shown: string, face: FontProgram, start: number): GlyphPlace[] {
  const places: GlyphPlace[] = []
  let pen = start
  for (const [, hex, shift] of shown.matchAll(/<([0-9a-f]+)>|(-?[\d.]+)/g)) {
    if (shift) pen -= Number(shift)
    for (const code of hex?.match(/.{4}/g) ?? []) {
      const id = Number.parseInt(code, 16)
      places.push({ face, id, x: pen, y: 0 })
      pen += face.advance(id)
    }
  }
  return places
}

/** Width of a line in points. `tracking` is added after each character, in points. */
export function lineWidth(face: Typeface, text: string, size: number, tracking = 0): number {
  const run = setLine(face, text)
  return (run.width * size) / 1000 + tracking * Math.max(0, run.count - 1)
}

function hexOf(glyph: number): string {
  return glyph.toString(16).padStart(4, '0')
}
