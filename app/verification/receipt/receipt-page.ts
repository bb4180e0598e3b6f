import { drawFlow, type FlowItem, flowHeight } from '#app/certificates/render/flow.ts'
import { type Ink, pairOf, quietly } from '#app/certificates/render/page.ts'
import { type Colour, drawElement, drawRule, drawText, fillPaths, fillRectangle, newSheet } from '#app/certificates/render/sheet.ts'
import type { Sheet } from '#app/certificates/render/sheet-contents.ts'
import type { Typefaces } from '#app/certificates/render/typefaces.server.ts'
import { coloursOf } from '#app/certificates/templates/template-colours.ts'
import type { ReceiptFacts } from './receipt.ts'
import { type Both, type Line, linesOf, toneOf } from './receipt-lines.ts'

/** A4, standing; points. */
const paper = { width: 595.28, height: 841.89 }
const edges = { left: 48, right: paper.width - 48 }
const palette = { ground: '#FFFFFF', band: '#1F3A6E', thread: '#E0A526', primary: '#1F3A6E', secondary: '#7A4526' } as const

const tones: Record<ReturnType<typeof toneOf>, Colour> = { good: '#2B6148', warn: '#7A4526', bad: '#9E2F28', plain: '#1F3A6E', quiet: '#5B6070' }

/** The pages of a receipt, one or two: the answer in one word, what it was about and rests on, and how to check it again. */
export function drawReceiptPages(facts: ReceiptFacts, faces: Typefaces): Sheet[] {
  const sheet = { ...newSheet(), ...paper }
  const ink: Ink = { faces, colours: coloursOf(palette) }
  const { head, title, sample, result, lines, advice } = linesOf(facts)
  drawCloth(sheet, ink)
  let y = drawHead(sheet, ink, { head, title })
  if (sample) y = drawSample(sheet, ink, sample, y)
  y = drawResult(sheet, ink, result, tones[toneOf(facts.answer)], y)
  const foot = drawAdvice(sheet, ink, advice)
  const [top, bottom] = [y + 12, foot - 10]
  const scale = largestScale(ink, lines, bottom - top)
  if (scale !== null) {
    drawLines(sheet, ink, lines, top, scale)
    return [sheet]
  }
  const next = { ...newSheet(), ...paper }
  drawCloth(next, ink)
  const count = countThatFit(ink, lines, bottom - top)
  drawLines(sheet, ink, lines.slice(0, count), top, 1)
  const rest = lines.slice(count)
  drawLines(next, ink, rest, nextTop, largestScale(ink, rest, paper.height - 60 - nextTop) ?? leastScale)
  return [sheet, next]
}

/** A woven edge, as on certificates. */
function drawCloth(sheet: Sheet, { colours }: Ink): void {
  const [depth, count] = [20, 28]
  const step = sheet.width / count
  fillRectangle(sheet, { x: 0, y: 0, width: sheet.width, height: depth }, colours.band)
  for (const y of [5, 14]) fillRectangle(sheet, { x: 0, y, width: sheet.width, height: 1 }, colours.thread)
  for (let at = 0; at < count; at++) {
    fillPaths(sheet, { x: at * step, y: depth, scale: 1 }, [
      { d: `M0 0L${step / 2} 13L${step} 0Z`, colour: colours.band },
      { d: `M${step * 0.24} 0L${step / 2} 6.8L${step * 0.76} 0Z`, colour: colours.thread },
      { d: `M${step * 0.38} 0L${step / 2} 3.2L${step * 0.62} 0Z`, colour: colours.band },
    ])
  }
}

const width = edges.right - edges.left

function drawHead(sheet: Sheet, ink: Ink, { head, title }: { head: string; title: Both }): number {
  const { faces, colours } = ink
  const items: FlowItem[] = [
    { face: faces.semibold, text: head, size: 11, floor: 8, colour: colours.secondary, keep: 'size', maxLines: 2, leading: 1.3, before: 0 },
    {
      face: faces.extrabold,
      text: title.id,
      size: 25,
      floor: 18,
      colour: colours.primary,
      keep: 'line',
      maxLines: 1,
      leading: 1.25,
      before: 4,
      role: 'H1',
    },
    quietly(ink, title.en, 11),
  ]
  drawFlow(sheet, 'title', { x: edges.left, y: 56, width, height: 90, align: 'left' }, items)
  return 56 + flowHeight(items, width) + 14
}

/** Says above the answer that all of it is made up. */
function drawSample(sheet: Sheet, { faces, colours }: Ink, text: Both, y: number): number {
  const height = 26
  fillRectangle(sheet, { x: edges.left, y, width, height }, palette.thread)
  const item = {
    face: faces.semibold,
    text: text.id,
    size: 11,
    floor: 8,
    colour: colours.ink,
    keep: 'line',
    maxLines: 1,
    leading: 1.3,
    before: 0,
  } as const
  const english = { face: faces.italic, text: text.en, size: 9.5, colour: colours.ink }
  drawFlow(sheet, 'name', { x: edges.left + 16, y: y + 5, width: width - 32, height: 18, align: 'left' }, [{ ...item, beside: english }])
  return y + height
}

function drawResult(sheet: Sheet, { faces }: Ink, { word, meaning }: { word: Both; meaning: Both }, colour: Colour, y: number): number {
  const inner = { x: edges.left + 16, width: width - 32 }
  const quiet = { face: faces.italic, floor: 7, colour: '#FFFFFF', keep: 'size', maxLines: 3, leading: 1.3, before: 1 } as const
  const items: FlowItem[] = [
    {
      face: faces.extrabold,
      text: word.id,
      size: 21,
      floor: 14,
      colour: '#FFFFFF',
      keep: 'line',
      maxLines: 1,
      leading: 1.25,
      before: 0,
      role: 'H2',
      beside: { face: faces.italic, text: word.en, size: 12, colour: '#FFFFFF' },
    },
    { face: faces.regular, text: meaning.id, size: 10.5, floor: 8, colour: '#FFFFFF', keep: 'size', maxLines: 3, leading: 1.35, before: 2 },
    { ...quiet, text: meaning.en, size: 9 },
  ]
  const height = flowHeight(items, inner.width) + 22
  fillRectangle(sheet, { x: edges.left, y, width, height }, colour)
  drawFlow(sheet, 'name', { ...inner, y: y + 11, height: height - 20, align: 'left' }, items)
  return y + height
}

const labelWidth = 150
const valueX = edges.left + labelWidth + 14

/** Nothing is set smaller; what is too much then goes to a second page. */
const leastScale = 0.84
const nextTop = 56

function largestScale(ink: Ink, lines: readonly Line[], room: number): number | null {
  for (let scale = 1; scale >= leastScale; scale -= 0.04) {
    if (lines.reduce((sum, line) => sum + rowHeight(ink, line, scale), 0) <= room) return scale
  }
  return null
}

function countThatFit(ink: Ink, lines: readonly Line[], room: number): number {
  let left = room
  const first = lines.findIndex((line) => {
    left -= rowHeight(ink, line, 1)
    return left < 0
  })
  return first < 0 ? lines.length : first
}

/** A table of what was asked, answered and relied on. */
function drawLines(sheet: Sheet, ink: Ink, lines: readonly Line[], top: number, scale: number): void {
  let y = top
  drawElement(sheet, { role: 'Table' }, () => {
    for (const line of lines) {
      const height = rowHeight(ink, line, scale)
      const region = { y: y + 4 * scale, height: height - 7 * scale, align: 'left' } as const
      drawElement(sheet, { role: 'TR' }, () => {
        drawElement(sheet, { role: 'TH', scope: 'Row' }, () =>
          drawFlow(sheet, 'units', { ...region, x: edges.left, width: labelWidth }, labelItems(ink, line, scale)),
        )
        drawElement(sheet, { role: 'TD' }, () =>
          drawFlow(sheet, 'units', { ...region, x: valueX, width: edges.right - valueX }, valueItems(ink, line, scale)),
        )
      })
      y += height
      drawRule(sheet, { x: edges.left, y, width, weight: 0.5 }, ink.colours.line)
    }
  })
}

function rowHeight(ink: Ink, line: Line, scale: number): number {
  const label = flowHeight(labelItems(ink, line, scale), labelWidth)
  return Math.max(label, flowHeight(valueItems(ink, line, scale), edges.right - valueX)) + 8 * scale
}

function labelItems(ink: Ink, { label }: Line, scale: number): FlowItem[] {
  const quiet = quietly(ink, label.en, 7.5 * scale)
  return [{ ...pairOf(ink, label, 9 * scale), beside: undefined }, quiet]
}

function valueItems(ink: Ink, { values }: Line, scale: number): FlowItem[] {
  const { faces, colours } = ink
  return values.flatMap(({ id, en, isMain }, at) => [
    {
      face: isMain ? faces.semibold : faces.regular,
      text: id,
      size: (isMain ? 11 : 9.5) * scale,
      floor: 6.5 * scale,
      colour: colours.ink,
      keep: 'size' as const,
      maxLines: 4,
      leading: 1.3,
      before: at === 0 ? 0 : 3 * scale,
    },
    ...(en === undefined || en === id ? [] : [quietly(ink, en, 8 * scale)]),
  ])
}

/** What it is worth and how to check it, standing on the foot of the page; returns its upper edge. */
function drawAdvice(sheet: Sheet, ink: Ink, advice: readonly Both[]): number {
  const items = advice.flatMap(({ id, en }, at) => [
    { ...pairOf(ink, { id, en }, 8.5, at === 0 ? 0 : 4), beside: undefined, maxLines: 4 },
    { ...quietly(ink, en, 7.5), maxLines: 4 },
  ])
  const height = flowHeight(items, width)
  const y = paper.height - 40 - height
  drawRule(sheet, { x: edges.left, y: y - 8, width, weight: 1 }, ink.colours.thread)
  drawFlow(sheet, 'advice', { x: edges.left, y, width, height: height + 4, align: 'left' }, items)
  drawText(
    sheet,
    'Naik Kelas',
    { x: edges.right, y: paper.height - 22, align: 'right' },
    { face: ink.faces.semibold, size: 7.5, colour: ink.colours.quiet },
  )
  return y - 8
}
