import type { Region, RegionName } from '#app/certificates/templates/template-body.ts'
import { fitText, smallest } from './fit-text.ts'
import { type Colour, drawElement, drawText } from './sheet.ts'
import type { Sheet } from './sheet-contents.ts'
import { lineWidth, setLine } from './text-run.ts'
import type { Typeface } from './typefaces.server.ts'

type Words = { face: Typeface; text: string; size: number; colour: Colour; tracking?: number }

/** A piece of text among others in one region. Sizes in points. */
export type FlowItem = Words & {
  floor: number
  keep: 'line' | 'size'
  maxLines: number
  /** Distance from line to line, in parts of the size. */
  leading: number
  /** Space before it. */
  before: number
  sizeOfMany?: number
  role?: 'H1' | 'H2'
  /** How far it stands in from the left. */
  indent?: number
  /** The same in English: beside it where there is room, else below. */
  beside?: Words
}

type PlacedLine = {
  words: Words
  text: string
  size: number
  y: number
  indent: number
  role?: 'H1' | 'H2'
  beside?: { words: Words; size: number; width: number }
}

export const gapOfLanguages = 7
/** How much of a line lies below its baseline. */
const below = 0.27
/** Smaller than this nobody reads from a wall; a template with such a region is refused, a certificate is still drawn. */
const readable = 6
const leastScale = 0.78

/** The items one below the other in a region, all of them smaller when there is much to say. */
export function drawFlow(
  sheet: Sheet,
  name: RegionName,
  region: Region,
  items: readonly FlowItem[],
  stand: 'top' | 'middle' | 'bottom' = 'top',
): void {
  let [scale, placed] = [1, place(items, region.width, 1)]
  while (placed.height > region.height && scale > 0.1) {
    scale -= 0.04
    placed = place(items, region.width, scale)
  }
  if (scale < leastScale || placed.lines.some(({ size }) => size < readable)) sheet.part.overfull.add(name)
  const spare = Math.max(0, region.height - placed.height)
  const top = region.y + (stand === 'top' ? 0 : stand === 'middle' ? spare / 2 : spare)
  for (const line of placed.lines) drawLine(sheet, region, line, top + line.y)
}

function place(items: readonly FlowItem[], width: number, scale: number): { lines: PlacedLine[]; height: number } {
  const lines: PlacedLine[] = []
  let y = 0
  for (const [at, item] of items.entries()) {
    const { face, text, maxLines, keep, indent = 0, sizeOfMany, role } = item
    const fit = fitText({
      face,
      text,
      maxLines,
      keep,
      width: width - indent,
      size: Math.max(smallest, item.size * scale),
      floor: Math.max(smallest, item.floor * scale),
      sizeOfMany: sizeOfMany === undefined ? undefined : sizeOfMany * scale,
    })
    const beside = item.beside && besideOf(item, fit, item.beside, width - indent)
    y += at === 0 ? 0 : item.before * scale
    for (const part of fit.lines) {
      const more = reachOf(face, part, fit.size, item.leading)
      y += fit.size * item.leading + more.above
      lines.push({ words: item, text: part, size: fit.size, y: y - fit.size * below, indent, role, beside: beside?.fits ? beside : undefined })
      y += more.below
    }
    if (!beside || beside.fits) continue
    const under = fitText({
      face: beside.words.face,
      text: beside.words.text,
      width: width - indent,
      size: beside.size,
      floor: beside.size * 0.8,
      maxLines: 2,
      keep: 'size',
    })
    for (const part of under.lines) {
      y += under.size * 1.3
      lines.push({ words: beside.words, text: part, size: under.size, y: y - under.size * below, indent })
    }
  }
  return { lines, height: y }
}

/** How far letters with signs above and below reach out of the line that Latin ones stand in, in points. */
function reachOf(face: Typeface, text: string, size: number, leading: number): { above: number; below: number } {
  const { mixed } = setLine(face, text)
  if (!mixed) return inside
  return { above: Math.max(0, (mixed.above / 1000 - (leading - below)) * size), below: Math.max(0, (mixed.below / 1000 - below) * size) }
}

const inside = { above: 0, below: 0 }

function besideOf(item: FlowItem, fit: { lines: string[]; size: number }, words: Words, width: number) {
  const size = (words.size * fit.size) / item.size
  const own = lineWidth(words.face, words.text, size)
  const fits = fit.lines.length === 1 && lineWidth(item.face, fit.lines[0] ?? '', fit.size, item.tracking) + gapOfLanguages + own <= width
  return { words, size, width: own, fits }
}

function drawLine(sheet: Sheet, region: Region, line: PlacedLine, y: number): void {
  const { words, text, size, beside, indent, role } = line
  const own = lineWidth(words.face, text, size, words.tracking)
  const whole = own + (beside ? gapOfLanguages + beside.width : 0)
  const x = startOf({ x: region.x + indent, width: region.width - indent, align: region.align }, whole)
  const draw = () => drawText(sheet, text, { x, y }, { face: words.face, colour: words.colour, tracking: words.tracking, size })
  if (role) drawElement(sheet, { role }, draw)
  else draw()
  if (beside)
    drawText(
      sheet,
      beside.words.text,
      { x: x + own + gapOfLanguages, y },
      { face: beside.words.face, colour: beside.words.colour, size: beside.size },
    )
}

/** How high the items are in a column of that width, in points. */
export function flowHeight(items: readonly FlowItem[], width: number): number {
  return place(items, width, 1).height
}

/** Where something of a width begins in a region. */
export function startOf({ x, width, align }: Pick<Region, 'x' | 'width' | 'align'>, own: number): number {
  if (align === 'right') return x + width - own
  return align === 'centre' ? x + (width - own) / 2 : x
}
