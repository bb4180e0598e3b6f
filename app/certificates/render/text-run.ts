import type { Typeface } from './typefaces.server.ts'

/** Glyphs of one line. `gap` is the kerning before the glyph; lengths are thousandths of the type size. */
export type TextRun = { glyphs: { id: number; gap: number; character: string }[]; width: number }

/** Sets a line. The text is composed first (NFC). Throws CertificateTextError for a character without a glyph. */
export function setLine(face: Typeface, text: string): TextRun {
  const glyphs: TextRun['glyphs'] = []
  let width = 0
  let previous: number | undefined
  for (const character of text.normalize('NFC')) {
    const id = face.glyph(character.codePointAt(0) ?? 0)
    const gap = previous === undefined ? 0 : face.kern(previous, id)
    glyphs.push({ id, gap, character })
    width += gap + face.advance(id)
    previous = id
  }
  return { glyphs, width }
}

/** Width of a line in points. `tracking` is added after each character, in points. */
export function lineWidth(face: Typeface, text: string, size: number, tracking = 0): number {
  const run = setLine(face, text)
  return (run.width * size) / 1000 + tracking * Math.max(0, run.glyphs.length - 1)
}
