import { paper } from '#app/certificates/templates/template-body.ts'
import type { Element, PackedText, Part, Sheet } from './sheet-contents.ts'
import { finishArtifact, newPart } from './sheet-parts.ts'
import { pathOperators, pdfNumber } from './svg-path.ts'
import { runsOf, setLine, showLine } from './text-run.ts'
import type { Typeface } from './typefaces.server.ts'

/** A colour as `#RRGGBB`. */
export type Colour = `#${string}`

export type TextStyle = { face: Typeface; size: number; colour: Colour; tracking?: number }

/** Draws as one element of the structure: what `draw` puts on the page belongs to it. */
export function drawElement<Result>(sheet: Sheet, element: Omit<Element, 'children'>, draw: () => Result): Result {
  const opened: Element = { ...element, children: [] }
  ;(sheet.open.at(-1)?.children ?? sheet.part.elements).push(opened)
  sheet.open.push(opened)
  const isFigure = element.role === 'Figure'
  if (isFigure) beginContent(sheet, opened)
  const result = draw()
  if (isFigure) sheet.part.operators.push('EMC\n')
  sheet.open.pop()
  return result
}

function beginContent(sheet: Sheet, element: Element): void {
  finishArtifact(sheet)
  sheet.part.operators.push(`/${element.role} <</MCID ${sheet.marks}>> BDC\n`)
  element.children.push(sheet.marks)
  sheet.marks += 1
}

/** Ornament, unless it belongs to a figure. */
function pushArt(sheet: Sheet, operators: string | PackedText): void {
  if (sheet.open.at(-1)?.role !== 'Figure' && !sheet.inArtifact) {
    sheet.part.operators.push('/Artifact BMC\n')
    sheet.inArtifact = true
  }
  sheet.part.operators.push(operators)
}

/** Shows a shared drawing of art.ts that covers the page. */
export function drawGround(sheet: Sheet, name: string): void {
  sheet.part.art.add(name)
  pushArt(sheet, `/${name} Do\n`)
}

/** Shows a shared drawing of art.ts whose own y runs downwards, scaled, and mirrored left to right when asked. */
export function drawArt(sheet: Sheet, name: string, place: { x: number; y: number; scale: number; mirrorWidth?: number }): void {
  drawPlaced(sheet, name, placeArt(sheet, name, place))
}

/** The operators that `drawArt` would draw with. */
export function placeArt(
  { height }: Pick<Sheet, 'height'>,
  name: string,
  { x, y, scale, mirrorWidth }: { x: number; y: number; scale: number; mirrorWidth?: number },
): string {
  const [across, left] = mirrorWidth === undefined ? [scale, x] : [-scale, x + mirrorWidth * scale]
  return `q ${[across, 0, 0, -scale, left, height - y].map(pdfNumber).join(' ')} cm /${name} Do Q\n`
}

/** Draws what `placeArt` gave, once or more, packed or not. */
export function drawPlaced(sheet: Sheet, name: string, operators: string | PackedText): void {
  sheet.part.art.add(name)
  pushArt(sheet, operators)
}

/** Shows a shared picture as large as said; (x, y) is its upper left corner. */
export function drawPixels(sheet: Sheet, name: string, { x, y, width, height }: { x: number; y: number; width: number; height: number }): void {
  sheet.part.art.add(name)
  pushArt(sheet, `q ${[width, 0, 0, height, x, sheet.height - y - height].map(pdfNumber).join(' ')} cm /${name} Do Q\n`)
}

/** A4, lying. */
export function newSheet(memory = new Map<string, Part>()): Sheet {
  const part = newPart()
  return { ...paper, parts: [part], part, open: [], marks: 0, inArtifact: false, memory }
}

export function fillRectangle(sheet: Sheet, box: { x: number; y: number; width: number; height: number }, colour: Colour): void {
  const y = sheet.height - box.y - box.height
  pushArt(sheet, `${rgb(colour)} rg ${[box.x, y, box.width, box.height].map(pdfNumber).join(' ')} re f\n`)
}

/** Fills a path in a grid, given in its modules from its lower left corner; (x, y) is its upper left one. */
export function fillGrid(sheet: Sheet, grid: { x: number; y: number; module: number; modules: number }, path: PackedText, colour: Colour): void {
  const bottom = sheet.height - grid.y - grid.modules * grid.module
  const matrix = [grid.module, 0, 0, grid.module, grid.x, bottom].map(pdfNumber).join(' ')
  pushArt(sheet, `q ${matrix} cm ${rgb(colour)} rg\n`)
  sheet.part.operators.push(path, 'f Q\n')
}

export function drawRule(sheet: Sheet, line: { x: number; y: number; width: number; weight: number }, colour: Colour): void {
  fillRectangle(sheet, { x: line.x, y: line.y - line.weight / 2, width: line.width, height: line.weight }, colour)
}

/** Fills SVG paths that are drawn in a box of their own, at (x, y), scaled, and mirrored when asked. */
export function fillPaths(
  sheet: Sheet,
  place: { x: number; y: number; scale: number; scaleY?: number; mirrorWidth?: number },
  paths: readonly { d: string; colour: Colour; evenOdd?: boolean }[],
): void {
  const { scale, mirrorWidth } = place
  const across = mirrorWidth === undefined ? scale : -scale
  const x = mirrorWidth === undefined ? place.x : place.x + mirrorWidth * scale
  const matrix = [across, 0, 0, -(place.scaleY ?? scale), x, sheet.height - place.y].map(pdfNumber).join(' ')
  const body = paths.map((path) => `${rgb(path.colour)} rg\n${operatorsOf(path.d)}${path.evenOdd ? 'f*' : 'f'}\n`).join('')
  pushArt(sheet, `q ${matrix} cm\n${body}Q\n`)
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

/** Draws one line with its baseline at `y`; returns its width in points. Outside an element it is a paragraph. */
export function drawText(sheet: Sheet, text: string, at: { x: number; y: number; align?: 'left' | 'centre' | 'right' }, style: TextStyle): number {
  const { operators, width } = textOperators(sheet, text, style)
  const shift = at.align === 'right' ? width : at.align === 'centre' ? width / 2 : 0
  const element = sheet.open.at(-1) ?? addParagraph(sheet, style.face)
  beginContent(sheet, element)
  sheet.part.operators.push(`BT ${rgb(style.colour)} rg ${pdfNumber(at.x - shift)} ${pdfNumber(sheet.height - at.y)} Td ${operators} ET\nEMC\n`)
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
  pushArt(sheet, `q /Pale gs BT ${rgb(style.colour)} rg ${matrix} Tm ${operators} ET Q\n`)
}

/** English stands in italics beside the Bahasa. */
function addParagraph(sheet: Sheet, face: Typeface): Element {
  const paragraph: Element = { role: 'P', ...(face.italicAngle !== 0 && { language: 'en' }), children: [] }
  sheet.part.elements.push(paragraph)
  return paragraph
}

function textOperators(sheet: Sheet, text: string, style: TextStyle): { operators: string; width: number } {
  const { face, size, tracking = 0 } = style
  const run = setLine(face, text)
  sheet.part.runs.push(...runsOf(run))
  const width = (run.width * size) / 1000 + tracking * Math.max(0, run.count - 1)
  return { operators: showLine(run, size, tracking), width }
}

const colours = new Map<Colour, string>()

function rgb(colour: Colour): string {
  let written = colours.get(colour)
  if (written === undefined) {
    written = [1, 3, 5].map((i) => pdfNumber(Number.parseInt(colour.slice(i, i + 2), 16) / 255)).join(' ')
    colours.set(colour, written)
  }
  return written
}
