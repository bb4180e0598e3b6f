import { pathOperators, pdfNumber } from './svg-path.ts'
import { setLine } from './text-run.ts'
import type { Typeface, TypefaceName } from './typefaces.server.ts'

/** One page while it is drawn. Points; x from the left, y from the top. */
export type Sheet = {
  width: number
  height: number
  operators: string[]
  /** Glyphs drawn so far and what each stands for. */
  drawn: Map<TypefaceName, Map<number, string>>
}

/** A colour as `#RRGGBB`. */
export type Colour = `#${string}`

export type TextStyle = { face: Typeface; size: number; colour: Colour; tracking?: number }

/** A4, lying. */
export function newSheet(): Sheet {
  return { width: 841.89, height: 595.28, operators: [], drawn: new Map() }
}

export function fillRectangle(sheet: Sheet, box: { x: number; y: number; width: number; height: number }, colour: Colour): void {
  const y = sheet.height - box.y - box.height
  sheet.operators.push(`${rgb(colour)} rg ${[box.x, y, box.width, box.height].map(pdfNumber).join(' ')} re f\n`)
}

export function drawRule(sheet: Sheet, line: { x: number; y: number; width: number; weight: number }, colour: Colour): void {
  fillRectangle(sheet, { x: line.x, y: line.y - line.weight / 2, width: line.width, height: line.weight }, colour)
}

/** Fills SVG paths that are drawn in a box of their own, at (x, y), scaled, and mirrored when asked. */
export function fillPaths(
  sheet: Sheet,
  place: { x: number; y: number; scale: number; scaleY?: number; mirrorWidth?: number },
  paths: { d: string; colour: Colour }[],
): void {
  const { scale, mirrorWidth } = place
  const across = mirrorWidth === undefined ? scale : -scale
  const x = mirrorWidth === undefined ? place.x : place.x + mirrorWidth * scale
  const matrix = [across, 0, 0, -(place.scaleY ?? scale), x, sheet.height - place.y].map(pdfNumber).join(' ')
  const body = paths.map((path) => `${rgb(path.colour)} rg\n${operatorsOf(path.d)}f\n`).join('')
  sheet.operators.push(`q ${matrix} cm\n${body}Q\n`)
}

const parsedPaths = new Map<string, string>()

/** Paths come from a small fixed set of drawings, so each is parsed once a process. */
function operatorsOf(d: string): string {
  let operators = parsedPaths.get(d)
  if (operators === undefined) {
    operators = pathOperators(d)
    if (parsedPaths.size < 1000) parsedPaths.set(d, operators)
  }
  return operators
}

/** Draws one line with its baseline at `y`; returns its width in points. */
export function drawText(sheet: Sheet, text: string, at: { x: number; y: number; align?: 'left' | 'centre' | 'right' }, style: TextStyle): number {
  const { operators, width } = textOperators(sheet, text, style)
  const shift = at.align === 'right' ? width : at.align === 'centre' ? width / 2 : 0
  sheet.operators.push(`BT ${rgb(style.colour)} rg ${pdfNumber(at.x - shift)} ${pdfNumber(sheet.height - at.y)} Td ${operators} ET\n`)
  return width
}

/** Draws pale text across the page, on top of what is there, rising from left to right. */
export function drawWatermark(sheet: Sheet, text: string, style: TextStyle & { degrees: number }): void {
  const { operators, width } = textOperators(sheet, text, style)
  const angle = (style.degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const half = (style.size * style.face.capHeight) / 2000
  const x = sheet.width / 2 - (cos * width) / 2 + sin * half
  const y = sheet.height / 2 - (sin * width) / 2 - cos * half
  const matrix = [cos, sin, -sin, cos, x, y].map(pdfNumber).join(' ')
  sheet.operators.push(`q /Pale gs BT ${rgb(style.colour)} rg ${matrix} Tm ${operators} ET Q\n`)
}

function textOperators(sheet: Sheet, text: string, style: TextStyle): { operators: string; width: number } {
  const { face, size, tracking = 0 } = style
  const run = setLine(face, text)
  const drawn = sheet.drawn.get(face.name) ?? new Map<number, string>()
  sheet.drawn.set(face.name, drawn)
  let shown = ''
  let hex = ''
  for (const glyph of run.glyphs) {
    drawn.set(glyph.id, glyph.character)
    if (glyph.gap !== 0) {
      shown += `${hex && `<${hex}>`}${pdfNumber(-glyph.gap)}`
      hex = ''
    }
    hex += glyph.id.toString(16).padStart(4, '0')
  }
  if (hex) shown += `<${hex}>`
  const width = (run.width * size) / 1000 + tracking * Math.max(0, run.glyphs.length - 1)
  return { operators: `${pdfNumber(tracking)} Tc /${face.name} ${pdfNumber(size)} Tf [${shown}] TJ`, width }
}

function rgb(colour: Colour): string {
  return [1, 3, 5].map((i) => pdfNumber(Number.parseInt(colour.slice(i, i + 2), 16) / 255)).join(' ')
}
