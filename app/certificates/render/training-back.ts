import { formatNumber } from '#app/i18n/format.ts'
import type { PreviewFacts } from '../certificate-facts.ts'
import { fitText } from './fit-text.ts'
import { palette } from './palette.ts'
import { type Colour, drawElement, drawGround, drawRule, drawText, newSheet, type Sheet } from './sheet.ts'
import { drawDisclaimer, drawPair, type Identity } from './training-front.ts'
import type { Typeface, Typefaces } from './typefaces.server.ts'

const left = 76
const middle = 548
const right = 800
const top = 132
const bottom = 540

/** The second page: what was learned, with which results, and how to check the paper. */
export function drawBack(facts: PreviewFacts, identity: Identity | null, faces: Typefaces): Sheet {
  const sheet = newSheet()
  drawGround(sheet, 'BackGround')
  drawHead(sheet, facts, identity, faces)
  drawUnits(sheet, facts, faces)
  drawResults(sheet, facts, faces)
  drawAdvice(sheet, identity, faces)
  drawDisclaimer(sheet, faces, left, 566)
  return sheet
}

function drawHead(sheet: Sheet, facts: PreviewFacts, identity: Identity | null, faces: Typefaces): void {
  drawElement(sheet, { role: 'H2' }, () =>
    drawText(sheet, 'Lampiran Sertifikat', { x: left, y: 58 }, { face: faces.extrabold, size: 22, colour: palette.nila }),
  )
  drawText(sheet, 'Annex to the certificate', { x: left, y: 73 }, { face: faces.italic, size: 10, colour: palette.abu })
  const name = fitText({ face: faces.semibold, text: facts.name, width: 440, size: 12, floor: 7, maxLines: 1, keep: 'line' })
  drawText(sheet, name.lines[0] ?? '', { x: right, y: 58, align: 'right' }, { face: faces.semibold, size: name.size, colour: palette.arang })
  const number = identity?.number ?? 'nomor diberi saat terbit'
  drawText(sheet, number, { x: right, y: 73, align: 'right' }, { face: faces.regular, size: 10, colour: palette.abu, tracking: 0.3 })
  drawRule(sheet, { x: left, y: 90, width: right - left, weight: 0.8 }, palette.kunyit)
}

type Line = { face: Typeface; text: string; size: number; colour: Colour; x: number; before: number }

function drawUnits(sheet: Sheet, facts: PreviewFacts, faces: Typefaces): void {
  if (facts.units.length === 0) {
    drawHeading(sheet, 'Topik pelatihan', 'Topic of the training', left, faces)
    drawLines(sheet, fitColumn(topicLines(facts, faces)))
    return
  }
  drawHeading(sheet, 'Materi mengacu pada unit kompetensi', 'The material refers to competency units', left, faces)
  drawLines(sheet, fitColumn(unitLines(facts, faces, true), unitLines(facts, faces, false)))
}

function topicLines({ course }: PreviewFacts, faces: Typefaces): Line[] {
  return [
    { face: faces.semibold, text: course.topic.id, size: 11, colour: palette.arang, x: left, before: 8 },
    { face: faces.italic, text: course.topic.en, size: 9, colour: palette.abu, x: left, before: 2 },
  ]
}

function unitLines({ units }: PreviewFacts, faces: Typefaces, withElements: boolean): Line[] {
  const lines: Line[] = units.flatMap((unit) => [
    { face: faces.semibold, text: `${unit.code}  ·  Kepmenaker ${unit.kepmenaker}`, size: 8.5, colour: palette.soga, x: left, before: 9 },
    { face: faces.semibold, text: unit.title.id, size: 11, colour: palette.arang, x: left, before: 1 },
    { face: faces.italic, text: unit.title.en, size: 8.5, colour: palette.abu, x: left, before: 0.5 },
    ...(withElements ? unit.elements : []).map((element, i) => ({
      face: faces.regular,
      text: `${element.key}.  ${element.title}`,
      size: 9,
      colour: palette.arang,
      x: left + 14,
      before: i === 0 ? 4 : 1.5,
    })),
  ])
  const notice = 'Judul dalam bahasa Inggris: terjemahan tidak resmi / unofficial translations.'
  return [...lines, { face: faces.italic, text: notice, size: 7.5, colour: palette.abu, x: left, before: 10 }]
}

type PlacedLine = { line: Line; text: string; size: number; y: number }

/** The first choice that fits the column, smaller if need be; then the next choice. */
function fitColumn(...choices: Line[][]): PlacedLine[] {
  for (const lines of choices) {
    for (const scale of [1.2, 1.1, 1, 0.92, 0.84]) {
      const placed = placeLines(lines, scale)
      if (placed) return placed
    }
  }
  for (let scale = 0.8; scale > 0.3; scale -= 0.04) {
    const placed = placeLines(choices.at(-1) ?? [], scale)
    if (placed) return placed
  }
  throw new RangeError('the units do not fit on the second page')
}

function placeLines(lines: Line[], scale: number): PlacedLine[] | null {
  const placed: PlacedLine[] = []
  let y = top
  for (const line of lines) {
    const size = line.size * scale
    const width = middle - 40 - line.x
    const set = fitText({ face: line.face, text: line.text, width, size, floor: size * 0.85, maxLines: 3, keep: 'size' })
    y += line.before * scale
    for (const text of set.lines) {
      y += set.size * 1.3
      placed.push({ line, text, size: set.size, y })
    }
  }
  return y <= bottom ? placed : null
}

function drawLines(sheet: Sheet, placed: PlacedLine[]): void {
  for (const { line, text, size, y } of placed) {
    drawText(sheet, text, { x: line.x, y }, { face: line.face, size, colour: line.colour })
  }
}

function drawResults(sheet: Sheet, facts: PreviewFacts, faces: Typefaces): void {
  const { quiz, task } = facts.results
  drawHeading(sheet, 'Hasil', 'Results', middle, faces)
  const rows: { id: string; en: string; value: string; note: string }[] = []
  if (quiz) {
    rows.push({
      id: 'Kuis akhir',
      en: 'Final quiz',
      value: quiz.percent === null ? '–' : `${formatNumber(quiz.percent, 'id', 1)}%`,
      note: `batas lulus / pass mark ${formatNumber(quiz.passPercent, 'id', 1)}%`,
    })
  }
  if (task) rows.push({ id: 'Tugas praktik', en: 'Practical task', value: `${task.points ?? '–'} / ${task.maxPoints}`, note: 'poin / points' })
  rows.push({ id: 'Lama pelatihan', en: 'Length', value: formatNumber(facts.course.hours, 'id'), note: 'jam pelajaran / learning hours' })
  let y = top + 4
  drawElement(sheet, { role: 'Table' }, () => {
    for (const row of rows) {
      y += 17
      drawElement(sheet, { role: 'TR' }, () => {
        drawElement(sheet, { role: 'TH', scope: 'Row' }, () => drawPair(sheet, row.id, row.en, { x: middle, y }, faces, 9.5))
        drawElement(sheet, { role: 'TD' }, () => {
          drawText(sheet, row.value, { x: right, y, align: 'right' }, { face: faces.semibold, size: 13, colour: palette.nila })
          drawText(sheet, row.note, { x: right, y: y + 11, align: 'right' }, { face: faces.italic, size: 7.5, colour: palette.abu })
        })
      })
      y += 17
      drawRule(sheet, { x: middle, y, width: right - middle, weight: 0.5 }, palette.line)
    }
  })
  for (const [id, en, name] of [
    ['Pelatih', 'Trainer', facts.trainerName],
    ['Diputuskan oleh', 'Decided by', facts.deciderName],
  ] as const) {
    if (!name) continue
    y += 15
    drawPair(sheet, id, en, { x: middle, y }, faces, 8.5)
    const set = fitText({ face: faces.semibold, text: name, width: right - middle, size: 10, floor: 6, maxLines: 1, keep: 'line' })
    y += 13
    drawText(sheet, set.lines[0] ?? '', { x: middle, y }, { face: faces.semibold, size: set.size, colour: palette.arang })
  }
}

function drawAdvice(sheet: Sheet, identity: Identity | null, faces: Typefaces): void {
  const domain = identity?.domain ?? 'alamat portal'
  const paragraphs = [
    {
      id: 'Pindai kode QR di halaman depan, atau buka alamat ini dan ketik nomornya.',
      en: 'Scan the QR code on the front, or open this address and type the number.',
    },
    {
      id: 'Cocokkan nama, pelatihan, tanggal dan nomor dengan yang tampil di layar.',
      en: 'Compare name, training, dates and number with the screen.',
    },
    {
      id: 'Status bisa berubah: dibekukan, dicabut, diganti atau kedaluwarsa.',
      en: 'The status may change: suspended, revoked, replaced or expired.',
    },
  ]
  const width = right - middle - 16
  const lines: { text: string; face: Typeface; size: number; colour: Colour; gap: number; key?: string }[] = []
  paragraphs.forEach((paragraph, i) => {
    for (const [face, size, colour, text] of [
      [faces.regular, 8.5, palette.arang, paragraph.id],
      [faces.italic, 7.5, palette.abu, paragraph.en],
    ] as const) {
      const set = fitText({ face, text, width, size, floor: 6, maxLines: 3, keep: 'size' })
      set.lines.forEach((line, n) => {
        const opens = face === faces.regular && n === 0
        lines.push({ text: line, face, size: set.size, colour, gap: opens ? 5 : 0, key: opens ? String(i + 1) : undefined })
      })
    }
  })
  const address = fitText({ face: faces.semibold, text: domain, width, size: 11, floor: 6, maxLines: 2, keep: 'line' })
  const height = lines.reduce((sum, line) => sum + line.gap + line.size * 1.32, 0) + address.lines.length * address.size * 1.3 + 8
  let y = bottom - height
  drawHeading(sheet, 'Cara memeriksa', 'How to verify', middle, faces, y - 8)
  for (const line of lines) {
    y += line.gap + line.size * 1.32
    if (line.key) drawText(sheet, line.key, { x: middle, y }, { face: faces.semibold, size: 8.5, colour: palette.soga })
    drawText(sheet, line.text, { x: middle + 16, y }, line)
  }
  y += 8
  for (const line of address.lines) {
    y += address.size * 1.3
    drawText(sheet, line, { x: middle + 16, y }, { face: faces.semibold, size: address.size, colour: palette.nila })
  }
}

function drawHeading(sheet: Sheet, bahasa: string, english: string, x: number, faces: Typefaces, y = 122): void {
  const width = drawElement(sheet, { role: 'H2' }, () => drawText(sheet, bahasa, { x, y }, { face: faces.extrabold, size: 12, colour: palette.nila }))
  drawText(sheet, english, { x: x + width + 8, y }, { face: faces.italic, size: 9, colour: palette.abu })
}
