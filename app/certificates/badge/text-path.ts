import type { Typeface } from '#app/certificates/render/typefaces.server.ts'

const letters: Record<string, string> = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' }

/**
 * A line of text as SVG path data, so that it looks the same where the font is missing. Starts at `x` on the base line
 * `y`, in the units of `size`. Throws CertificateTextError for a character without a glyph.
 */
export function textPath(face: Typeface, text: string, { x, y, size }: { x: number; y: number; size: number }): string {
  const scale = size / 1000
  let pen = 0
  let previous: number | undefined
  const parts: string[] = []
  for (const character of text.normalize('NFC')) {
    const id = face.glyph(character.codePointAt(0) ?? 0)
    if (previous !== undefined) pen += face.kern(previous, id)
    for (const { command, args } of face.shape(id)) {
      const points = args.map((length, at) => (at % 2 === 0 ? x + (pen + length) * scale : y - length * scale))
      parts.push((letters[command] ?? '') + points.map(short).join(' '))
    }
    pen += face.advance(id)
    previous = id
  }
  return parts.join('')
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}
