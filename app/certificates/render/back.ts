import { assessmentWords } from '#app/certificates/assessment-words.ts'
import type { PreviewFacts } from '#app/certificates/certificate-facts.ts'
import { kindWords } from '#app/certificates/kind-words.ts'
import type { PrintTemplate, Region } from '#app/certificates/templates/template-body.ts'
import { formatNumber } from '#app/i18n/format.ts'
import { backEdges } from './back-edges.ts'
import { fitText } from './fit-text.ts'
import { drawFlow, type FlowItem } from './flow.ts'
import { drawHeading } from './heading.ts'
import { type Identity, type Own, openPage, type Page, pairOf, quietly } from './page.ts'
import { drawElement, drawGround, drawRule, drawText } from './sheet.ts'
import type { Sheet } from './sheet-contents.ts'
import { drawShared } from './sheet-parts.ts'
import type { Typefaces } from './typefaces.server.ts'
import { drawUnits } from './unit-list.ts'

/** The second page: what was learned, with which results, and how to check the paper. */
export function drawBack(template: PrintTemplate, facts: PreviewFacts, identity: Identity | null, faces: Typefaces): Sheet {
  const { page, own } = openPage(template, facts, identity, faces, 'back')
  const { sheet } = page
  const rows = rowsOf(page.facts, own.results)
  drawShared(sheet, 'title', () => {
    drawGround(sheet, 'BackGround')
    drawTitle(page)
  })
  drawHolder(page, own)
  drawShared(sheet, 'units', () => {
    drawRule(sheet, { x: left, y: 90, width: right - left, weight: 0.8 }, page.colours.thread)
    drawUnits(page)
    const { x, y, width } = page.body.regions.results
    drawHeading(page, { id: 'Hasil', en: 'Results' }, { x, y, width })
  })
  drawResults(page, rows)
  drawShared(sheet, `below ${rows.length}`, () => {
    drawPeople(page, rows.length)
    drawAdvice(page)
    drawFlow(sheet, 'disclaimer', foot, [pairOf(page, kindWords(page.facts).disclaimer, 8)], 'bottom')
  })
  return sheet
}

const { left, right } = backEdges
const foot: Region = { x: left, y: 554, width: right - left, height: 15, align: 'left' }
const line = { keep: 'line', maxLines: 1, leading: 1.3, before: 0 } as const

function drawTitle(page: Page): void {
  const { sheet, body, faces, colours } = page
  drawFlow(sheet, 'units', { x: left, y: 32, width: 360, height: 46, align: 'left' }, [
    { ...line, face: faces.extrabold, text: body.texts.annex.id, size: 22, floor: 12, colour: colours.primary, role: 'H2' },
    quietly(page, body.texts.annex.en, 10),
  ])
}

function drawHolder({ sheet, faces, colours }: Page, { name, identity }: Own): void {
  drawFlow(sheet, 'results', { x: left + 370, y: 42, width: right - left - 370, height: 36, align: 'right' }, [
    { ...line, face: faces.semibold, text: name, size: 12, floor: 7, colour: colours.ink },
    { ...line, face: faces.regular, text: identity?.number ?? 'nomor diberi saat terbit', size: 10, floor: 7, colour: colours.quiet, tracking: 0.3 },
  ])
}

type Row = { id: string; en: string; value: string; note: string }

function rowsOf({ course, assessment }: Page['facts'], { quiz, task }: Own['results']): Row[] {
  const rows: Row[] = []
  if (quiz) {
    rows.push({
      id: 'Kuis akhir',
      en: 'Final quiz',
      value: quiz.percent === null ? '–' : `${formatNumber(quiz.percent, 'id', 1)}%`,
      note: `batas lulus / pass mark ${formatNumber(quiz.passPercent, 'id', 1)}%`,
    })
  }
  if (task) rows.push({ id: 'Tugas praktik', en: 'Practical task', value: `${task.points ?? '–'} / ${task.maxPoints}`, note: 'poin / points' })
  if (assessment) {
    const count = formatNumber(assessment.units.length, 'id')
    rows.push({ id: 'Unit dengan hasil K', en: 'Units with result K', value: `${count} / ${count}`, note: 'K = kompeten / competent' })
  }
  if (course.hours !== null)
    rows.push({ id: 'Lama pelatihan', en: 'Length', value: formatNumber(course.hours, 'id'), note: 'jam pelajaran / learning hours' })
  return rows
}

const rowHeight = 34

/** From the heading of the results to their first row. */
const resultsHead = 25

/** A table of figures. */
function drawResults(page: Page, rows: readonly Row[]): void {
  const { sheet, body, faces, colours } = page
  const { x, width } = body.regions.results
  const right = x + width
  let y = body.regions.results.y + resultsHead
  drawElement(sheet, { role: 'Table' }, () => {
    for (const row of rows) {
      drawElement(sheet, { role: 'TR' }, () => {
        drawElement(sheet, { role: 'TH', scope: 'Row' }, () =>
          drawFlow(sheet, 'results', { x, y: y + 8, width: width * 0.62, height: 22, align: 'left' }, [pairOf(page, row, 9.5)]),
        )
        drawElement(sheet, { role: 'TD' }, () => {
          drawText(sheet, row.value, { x: right, y: y + 17, align: 'right' }, { face: faces.semibold, size: 13, colour: colours.primary })
          drawText(sheet, row.note, { x: right, y: y + 28, align: 'right' }, { face: faces.italic, size: 7.5, colour: colours.quiet })
        })
      })
      y += rowHeight
      drawRule(sheet, { x, y, width, weight: 0.5 }, colours.line)
    }
  })
}

/** Who judged and who decided, below so many rows. */
function drawPeople(page: Page, rows: number): void {
  const { sheet, body, facts, faces, colours } = page
  const { x, y: top, width, height } = body.regions.results
  const y = top + resultsHead + rows * rowHeight
  const people: FlowItem[] = [
    { label: facts.assessment ? assessmentWords.assessor : { id: 'Pelatih', en: 'Trainer' }, name: facts.trainerName },
    { label: { id: 'Diputuskan oleh', en: 'Decided by' }, name: facts.deciderName },
  ].flatMap(({ label, name }) =>
    name === null
      ? []
      : [
          pairOf(page, label, 8.5, 5),
          { face: faces.semibold, text: name, size: 10, floor: 6, colour: colours.ink, keep: 'line', maxLines: 2, leading: 1.3, before: 0 } as const,
        ],
  )
  const rest = { x, y: y + 7, width, height: top + height - y - 7, align: 'left' } as const
  if (people.length > 0) drawFlow(sheet, 'results', rest, people)
}

const advice = [
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

/** How to check it, numbered, ending with the address; standing on the foot of its region. */
function drawAdvice(page: Page): void {
  const { sheet, body, faces, colours, domain: address } = page
  const { x, y, width, height } = body.regions.advice
  const inner = width - 16
  const blocks = advice.map(({ id, en }) => ({
    id: fitText({ face: faces.regular, text: id, width: inner, size: 8.5, floor: 6, maxLines: 4, keep: 'size' }),
    en: fitText({ face: faces.italic, text: en, width: inner, size: 7.5, floor: 6, maxLines: 4, keep: 'size' }),
  }))
  const domain = fitText({
    face: faces.semibold,
    text: address ?? 'alamat portal',
    width: inner,
    size: 11,
    floor: 6,
    maxLines: 2,
    keep: 'line',
  })
  const heightOf = ({ lines, size }: { lines: string[]; size: number }) => lines.length * size * 1.32
  const needed = 20 + blocks.reduce((sum, { id, en }) => sum + 5 + heightOf(id) + heightOf(en), 0) + 6 + heightOf(domain)
  if (needed > height) sheet.part.overfull.add('advice')
  let at = y + height - needed
  drawHeading(page, { id: 'Cara memeriksa', en: 'How to verify' }, { x, y: at, width })
  at += 20
  const put = ({ lines, size }: { lines: string[]; size: number }, face: 'regular' | 'italic' | 'semibold', colour: `#${string}`) => {
    for (const line of lines) {
      at += size * 1.32
      drawText(sheet, line, { x: x + 16, y: at - size * 0.27 }, { face: faces[face], size, colour })
    }
  }
  for (const [i, { id, en }] of blocks.entries()) {
    at += 5
    const number = { face: faces.semibold, size: 8.5, colour: colours.secondary }
    drawText(sheet, String(i + 1), { x, y: at + id.size * 1.05 }, number)
    put(id, 'regular', colours.ink)
    put(en, 'italic', colours.quiet)
  }
  at += 6
  put(domain, 'semibold', colours.primary)
}
