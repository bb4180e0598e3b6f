import { placeGlyphs, setLine } from '#app/certificates/render/text-run.ts'
import type { Typeface } from '#app/certificates/render/typefaces.server.ts'

const letters: Record<string, string> = { moveTo: 'M', lineTo: 'L', quadraticCurveTo: 'Q', bezierCurveTo: 'C', closePath: 'Z' }

/**
 * A line of text as SVG path data, so that it looks the same where the font is missing. Starts at `x` on the base line
 * `y`, in the units of `size`. Throws CertificateTextError for a character without a glyph.
 */
export function textPath(face: Typeface, text: string, { x, y, size }: { x: number; y: number; size: number }): string {
  const scale = size / 1000
  const parts = placeGlyphs(setLine(face, text)).flatMap((place) =>
    place.face.shape(place.id).map(({ command, args }) => {
      const points = args.map((length, at) => (at % 2 === 0 ? x + (place.x + length) * scale : y - (place.y + length) * scale))
      return (letters[command] ?? '') + points.map(short).join(' ')
    }),
  )
  return parts.join('')
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100)
}
