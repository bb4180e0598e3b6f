import { fitText } from '#app/certificates/render/fit-text.ts'
import { drawElement, drawText, fillRectangle, newSheet } from '#app/certificates/render/sheet.ts'
import type { Sheet } from '#app/certificates/render/sheet-contents.ts'
import { pdfNumber } from '#app/certificates/render/svg-path.ts'
import { setLine } from '#app/certificates/render/text-run.ts'
import { isUnprintable, type Typeface, type Typefaces } from '#app/certificates/render/typefaces.server.ts'
import { charactersOf } from '#app/i18n/syllables.ts'

/** A piece of a printed form. A drawing is moves and lines on a field of 600 by 200. */
export type Block =
  | { kind: 'title'; text: string; under: string }
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'pair'; label: string; value: string }
  | { kind: 'drawing'; label: string; path: string }

/** A4, standing; points. */
const page = { width: 595.28, height: 841.89 } as const
const edge = { left: 56, right: 539, top: 60, bottom: 780 } as const
const width = edge.right - edge.left
const labelWidth = 170
const colours = { ink: '#1B1B1B', quiet: '#4A4A4A', line: '#C9C9C9', mark: '#1F3A6E' } as const

type Pen = { faces: Typefaces; sheets: Sheet[]; y: number }

/** Sheets with the blocks one below the other; each title begins a new one. `foot` stands on every sheet with its number. */
export function drawForms(blocks: readonly Block[], { faces, foot }: { faces: Typefaces; foot: string }): Sheet[] {
  const pen: Pen = { faces, sheets: [], y: edge.bottom }
  for (const block of blocks) drawBlock(pen, block)
  for (const [at, sheet] of pen.sheets.entries()) {
    const number = `${at + 1} / ${pen.sheets.length}`
    drawText(sheet, printable(faces.regular, foot), { x: edge.left, y: 812 }, { face: faces.regular, size: 7.5, colour: colours.quiet })
    drawText(sheet, number, { x: edge.right, y: 812, align: 'right' }, { face: faces.regular, size: 7.5, colour: colours.quiet })
  }
  return pen.sheets
}

function newPage(pen: Pen): Sheet {
  const sheet = { ...newSheet(), ...page }
  pen.sheets.push(sheet)
  pen.y = edge.top
  return sheet
}

/** The sheet that has room for so much; a new one when this one has not. */
function roomFor(pen: Pen, height: number): Sheet {
  const last = pen.sheets.at(-1)
  return last && pen.y + height <= edge.bottom ? last : newPage(pen)
}

function drawBlock(pen: Pen, block: Block): void {
  const { regular, semibold, extrabold } = pen.faces
  switch (block.kind) {
    case 'title': {
      newPage(pen)
      paragraph(pen, block.text, { face: extrabold, size: 16, role: 'H1', colour: colours.mark })
      paragraph(pen, block.under, { face: semibold, size: 9.5, colour: colours.quiet })
      pen.y += 8
      return
    }
    case 'heading':
      pen.y += 8
      paragraph(pen, block.text, { face: extrabold, size: 11.5, role: 'H2', colour: colours.mark })
      return
    case 'text':
      paragraph(pen, block.text, { face: regular, size: 9.5, colour: colours.ink })
      return
    case 'pair':
      pair(pen, block)
      return
    case 'drawing':
      drawing(pen, block)
      return
  }
}

type Words = { face: Typeface; size: number; colour: `#${string}`; role?: 'H1' | 'H2' }

function paragraph(pen: Pen, text: string, { face, size, colour, role }: Words): void {
  const draw = () => {
    for (const line of linesOf(face, text, size, width)) {
      const sheet = roomFor(pen, size * 1.4)
      pen.y += size * 1.4
      drawText(sheet, line, { x: edge.left, y: pen.y }, { face, size, colour })
    }
  }
  const sheet = roomFor(pen, size * 4)
  if (role) drawElement(sheet, { role }, draw)
  else draw()
}

/** What was asked on the left, what was answered on the right; long answers run over to the next sheet. */
function pair(pen: Pen, { label, value }: { label: string; value: string }): void {
  const size = 9.5
  const asked = linesOf(pen.faces.regular, label, size, labelWidth - 10)
  const answered = linesOf(pen.faces.semibold, value, size, width - labelWidth)
  const rows = Math.max(asked.length, answered.length)
  let sheet = roomFor(pen, Math.min(rows, 6) * size * 1.4 + 8)
  pen.y += 3
  for (let row = 0; row < rows; row++) {
    sheet = roomFor(pen, size * 1.4)
    pen.y += size * 1.4
    const [left, right] = [asked[row], answered[row]]
    if (left) drawText(sheet, left, { x: edge.left, y: pen.y }, { face: pen.faces.regular, size, colour: colours.quiet })
    if (right) drawText(sheet, right, { x: edge.left + labelWidth, y: pen.y }, { face: pen.faces.semibold, size, colour: colours.ink })
  }
  pen.y += 5
  fillRectangle(sheet, { x: edge.left, y: pen.y, width, height: 0.5 }, colours.line)
}

const field = { width: 600, height: 200, scale: 0.3 }

function drawing(pen: Pen, { label, path }: { label: string; path: string }): void {
  const height = field.height * field.scale
  const sheet = roomFor(pen, height + 24)
  drawText(sheet, printable(pen.faces.regular, label), { x: edge.left, y: pen.y + 14 }, { face: pen.faces.regular, size: 9.5, colour: colours.quiet })
  const [x, top] = [edge.left + labelWidth, pen.y + 8]
  const bottom = sheet.height - top - height
  drawElement(sheet, { role: 'Figure', alt: label, box: [x, bottom, x + field.width * field.scale, bottom + height] }, () => {
    const matrix = [field.scale, 0, 0, -field.scale, x, sheet.height - top].map(pdfNumber).join(' ')
    const strokes = path.replaceAll(/([ML])(\d+) (\d+)/g, (_, move, across, down) => `${across} ${down} ${move === 'M' ? 'm' : 'l'}\n`)
    sheet.part.operators.push(`q ${matrix} cm 4 w 1 J 1 j\n${strokes}S Q\n`)
  })
  pen.y += height + 16
}

function linesOf(face: Typeface, text: string, size: number, room: number): string[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const clean = printable(face, line).trim()
    return clean === '' ? [] : fitText({ face, text: clean, width: room, size, floor: size, maxLines: 400, keep: 'size' }).lines
  })
}

/** What the font cannot show stands as a question mark: a form is printed all the same. */
function printable(face: Typeface, text: string): string {
  return isPrintable(face, text)
    ? text
    : charactersOf(text.normalize('NFC'))
        .map((character) => (isPrintable(face, character) ? character : '?'))
        .join('')
}

function isPrintable(face: Typeface, text: string): boolean {
  try {
    setLine(face, text)
    return true
  } catch (error) {
    if (isUnprintable(error)) return false
    throw error
  }
}
