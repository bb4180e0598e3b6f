import { formatDay, formatDayRange, formatNumber } from '#app/i18n/format.ts'
import type { PreviewFacts } from '../certificate-facts.ts'
import { fitText } from './fit-text.ts'
import { palette } from './palette.ts'
import { type QrCode, qrCode } from './qr-code.ts'
import { type Colour, drawElement, drawGround, drawRule, drawText, drawWatermark, fillBars, fillRectangle, newSheet, type Sheet } from './sheet.ts'
import { lineWidth } from './text-run.ts'
import type { Typeface, Typefaces } from './typefaces.server.ts'
import { drawSidik } from './woven-band.ts'

/** What exists only once a certificate is issued. */
export type Identity = { number: string /** What the QR code holds. */; code: string; domain: string }

const left = 152
const right = 800
const width = right - left
const gapOfLanguages = 7

/** The side that hangs on the wall. */
export function drawFront(facts: PreviewFacts, identity: Identity | null, faces: Typefaces, digest: Uint8Array): Sheet {
  const sheet = newSheet()
  drawGround(sheet, 'FrontGround')
  drawSidik(sheet, digest)
  drawHead(sheet, facts, identity, faces)
  drawName(sheet, facts, faces)
  drawCourse(sheet, facts, faces)
  drawFoot(sheet, facts, identity, faces)
  drawDisclaimer(sheet, faces, left, 566)
  return sheet
}

function drawHead(sheet: Sheet, facts: PreviewFacts, identity: Identity | null, faces: Typefaces): void {
  const issuer = fitText({ face: faces.semibold, text: facts.issuer.name, width: 420, size: 12, floor: 8, maxLines: 2, keep: 'line' })
  issuer.lines.forEach((line, i) => {
    drawText(sheet, line, { x: left, y: 50 + i * issuer.size * 1.2 }, { face: faces.semibold, size: issuer.size, colour: palette.nila })
  })
  const below = 50 + (issuer.lines.length - 1) * issuer.size * 1.2 + 13
  drawText(sheet, facts.issuer.place, { x: left, y: below }, { face: faces.regular, size: 8.5, colour: palette.abu })
  const number = identity?.number ?? 'diberi saat terbit'
  drawText(sheet, number, { x: right, y: 50, align: 'right' }, { face: faces.semibold, size: 12, colour: palette.nila, tracking: 0.4 })
  drawPair(sheet, 'Nomor', 'Number', { x: right, y: 63, align: 'right' }, faces, 8.5)
  drawElement(sheet, { role: 'H1' }, () =>
    drawText(sheet, 'Sertifikat Pelatihan', { x: left - 2, y: 120 }, { face: faces.extrabold, size: 37, colour: palette.nila, tracking: -0.5 }),
  )
  drawText(sheet, 'Certificate of Training', { x: left, y: 139 }, { face: faces.italic, size: 13, colour: palette.abu })
}

/** Whose certificate it is. */
function drawName(sheet: Sheet, facts: PreviewFacts, faces: Typefaces): void {
  drawPair(sheet, 'Diberikan kepada', 'Awarded to', { x: left, y: 182 }, faces, 10.5)
  const face = faces.extrabold
  const name = fitText({ face, text: facts.name, width, size: 44, floor: 27, maxLines: 2, keep: 'line', sizeOfMany: 30 })
  const first = name.lines.length === 1 ? 231 : 216
  drawElement(sheet, { role: 'P' }, () =>
    name.lines.forEach((line, i) => {
      drawText(sheet, line, { x: left, y: first + i * name.size * 1.14 }, { face, size: name.size, colour: palette.arang })
    }),
  )
  drawRule(sheet, { x: left, y: 266, width: 64, weight: 2.2 }, palette.kunyit)
}

/** The course, its hours, batch, place and days, then the units or the topic; all smaller when there is much to say. */
function drawCourse(sheet: Sheet, facts: PreviewFacts, faces: Typefaces): void {
  drawPair(sheet, 'telah menyelesaikan pelatihan', 'has completed the training', { x: left, y: 291 }, faces, 10.5)
  let lines: PlacedLine[] = []
  for (let scale = 1; scale > 0.3; scale -= 0.05) {
    lines = placeCourse(facts, faces, scale)
    if ((lines.at(-1)?.y ?? 0) <= 452) break
  }
  for (const line of lines) drawText(sheet, line.text, { x: left, y: line.y }, line)
}

type PlacedLine = { face: Typeface; text: string; size: number; colour: Colour; y: number }

function placeCourse(facts: PreviewFacts, faces: Typefaces, scale: number): PlacedLine[] {
  const { course, batch } = facts
  const days = { id: formatDayRange(batch.startsOn, batch.endsOn, 'id'), en: formatDayRange(batch.startsOn, batch.endsOn, 'en') }
  const dot = '  ·  '
  const where = [`${formatNumber(course.hours, 'id')} jam pelajaran`, batch.name, batch.place, days.id].join(dot)
  const when = [`${formatNumber(course.hours, 'en')} learning hours`, days.en].join(dot)
  const title = { face: faces.semibold, size: 23, floor: 17, colour: palette.soga, keep: 'line', leading: 1.2 } as const
  const under = { face: faces.italic, size: 12, floor: 8, colour: palette.abu, keep: 'line', leading: 1.2 } as const
  const detail = { face: faces.regular, size: 10, floor: 8, colour: palette.arang, keep: 'size', leading: 1.36 } as const
  const quiet = { face: faces.italic, size: 8.5, floor: 6.5, colour: palette.abu, keep: 'size', leading: 1.36 } as const
  const placed: PlacedLine[] = []
  let y = 297
  for (const block of [
    { ...title, text: course.title.id, before: 0 },
    { ...under, text: course.title.en, before: 4 },
    { ...detail, text: where, before: 8 },
    { ...quiet, text: when, before: 0 },
    { ...detail, text: referenceLine(facts, 'id'), before: 7 },
    { ...quiet, text: referenceLine(facts, 'en'), before: 0 },
  ]) {
    const set = fitText({ ...block, width, size: block.size * scale, floor: block.floor * scale, maxLines: 2 })
    y += block.before * scale
    for (const text of set.lines) {
      y += set.size * block.leading
      placed.push({ face: block.face, colour: block.colour, size: set.size, text, y })
    }
  }
  return placed
}

/** One unit is named in full; of several the codes, as the second page lists them. */
function referenceLine({ units, course }: PreviewFacts, locale: 'id' | 'en'): string {
  const [only] = units
  if (!only) return locale === 'id' ? `Topik pelatihan: ${course.topic.id}` : `Topic of the training: ${course.topic.en}`
  const start = locale === 'id' ? 'Materi mengacu pada unit kompetensi' : 'The material refers to the competency units'
  if (units.length === 1) {
    const one = locale === 'id' ? start : 'The material refers to the competency unit'
    return `${one}: ${only.code} ${only.title[locale]} (Kepmenaker ${only.kepmenaker})`
  }
  const list = units.map((unit) => unit.code).join(', ')
  return locale === 'id' ? `${start}: ${list}; judul dan acuan pada halaman 2` : `${start}: ${list}; titles and sources on page 2`
}

function drawFoot(sheet: Sheet, facts: PreviewFacts, identity: Identity | null, faces: Typefaces): void {
  const top = 470
  drawDate(sheet, 'Tanggal terbit', 'Issued', facts.issuedOn, top, faces)
  drawDate(sheet, 'Berlaku sampai', 'Valid until', facts.validUntil, top + 41, faces)
  const x = 352
  const place = fitText({
    face: faces.regular,
    text: `${facts.issuer.place}, ${formatDay(facts.issuedOn, 'id')}`,
    width: 190,
    size: 9.5,
    floor: 6,
    maxLines: 1,
    keep: 'line',
  })
  drawText(sheet, place.lines[0] ?? '', { x, y: top }, { face: faces.regular, size: place.size, colour: palette.arang })
  drawRule(sheet, { x, y: top + 41, width: 190, weight: 0.5 }, palette.abu)
  const signer = fitText({ face: faces.semibold, text: facts.signer.name, width: 190, size: 11.5, floor: 7, maxLines: 1, keep: 'line' })
  drawText(sheet, signer.lines[0] ?? '', { x, y: top + 55 }, { face: faces.semibold, size: signer.size, colour: palette.arang })
  const title = fitText({ face: faces.regular, text: facts.signer.title, width: 190, size: 9, floor: 6, maxLines: 1, keep: 'line' })
  drawText(sheet, title.lines[0] ?? '', { x, y: top + 68 }, { face: faces.regular, size: title.size, colour: palette.abu })
  drawProof(sheet, identity, faces)
}

function drawDate(sheet: Sheet, label: string, english: string, day: string, y: number, faces: Typefaces): void {
  drawPair(sheet, label, english, { x: left, y }, faces, 8.5)
  drawText(sheet, formatDay(day, 'id'), { x: left, y: y + 15.5 }, { face: faces.semibold, size: 12.5, colour: palette.nila })
}

/** The QR code in the lower right corner, with the only address to trust beside it. */
function drawProof(sheet: Sheet, identity: Identity | null, faces: Typefaces): void {
  const bottom = 548
  if (!identity) {
    const size = 88
    fillRectangle(sheet, { x: right - size, y: bottom - size, width: size, height: size }, palette.line)
    drawText(
      sheet,
      'Kode QR',
      { x: right - size / 2, y: bottom - size / 2 + 3, align: 'centre' },
      { face: faces.regular, size: 9, colour: palette.abu },
    )
    return
  }
  const code = qrCode(identity.code)
  // At least half a millimetre a module, so that an old phone reads it from paper.
  const module = Math.max(92 / code.modules, (0.52 * 72) / 25.4)
  const size = code.modules * module
  const x = right - size
  const y = bottom - size
  const box: [number, number, number, number] = [x, sheet.height - bottom, right, sheet.height - y]
  drawElement(sheet, { role: 'Figure', alt: 'Kode QR dengan alamat untuk memeriksa sertifikat ini', box }, () =>
    drawQr(sheet, code, { x, y, module }),
  )
  const edge = x - 10
  const domain = fitText({ face: faces.semibold, text: identity.domain, width: 120, size: 9.5, floor: 5, maxLines: 2, keep: 'line' })
  drawText(sheet, 'Periksa keasliannya', { x: edge, y: bottom - 43, align: 'right' }, { face: faces.regular, size: 8.5, colour: palette.arang })
  drawText(sheet, 'Verify it', { x: edge, y: bottom - 32.5, align: 'right' }, { face: faces.italic, size: 7.5, colour: palette.abu })
  domain.lines.forEach((line, i) => {
    const up = (domain.lines.length - 1 - i) * domain.size * 1.15
    drawText(sheet, line, { x: edge, y: bottom - 14 - up, align: 'right' }, { face: faces.semibold, size: domain.size, colour: palette.nila })
  })
}

/** One path for all bars: a code has hundreds. */
function drawQr(sheet: Sheet, code: QrCode, { x, y, module }: { x: number; y: number; module: number }): void {
  const size = code.modules * module
  fillRectangle(sheet, { x, y, width: size, height: size }, palette.white)
  fillBars(sheet, { x, y, module, modules: code.modules }, code.bars, palette.black)
}

/** A label in Bahasa with its quiet English beside it. */
export function drawPair(
  sheet: Sheet,
  bahasa: string,
  english: string,
  at: { x: number; y: number; align?: 'left' | 'right' },
  faces: Typefaces,
  size: number,
): void {
  const small = size * 0.88
  const first = lineWidth(faces.regular, bahasa, size)
  const second = lineWidth(faces.italic, english, small)
  const x = at.align === 'right' ? at.x - first - gapOfLanguages - second : at.x
  drawText(sheet, bahasa, { x, y: at.y }, { face: faces.regular, size, colour: palette.arang })
  drawText(sheet, english, { x: x + first + gapOfLanguages, y: at.y }, { face: faces.italic, size: small, colour: palette.abu })
}

/** What this paper is not. */
export function drawDisclaimer(sheet: Sheet, faces: Typefaces, x: number, y: number): void {
  const bahasa = 'Sertifikat pelatihan ini bukan Sertifikat Kompetensi BNSP.'
  const english = 'This training certificate is not a BNSP Certificate of Competence.'
  drawText(sheet, bahasa, { x, y }, { face: faces.regular, size: 8, colour: palette.arang })
  const shift = lineWidth(faces.regular, bahasa, 8) + gapOfLanguages
  drawText(sheet, english, { x: x + shift, y }, { face: faces.italic, size: 7.2, colour: palette.abu })
}

/** Says on every page, across it and in words, that this is no certificate. */
export function drawMark(sheet: Sheet, mark: Mark, faces: Typefaces, x: number): void {
  const words = marks[mark]
  const size = Math.min(150, (150 * 720) / lineWidth(faces.extrabold, mark, 150, 6))
  drawWatermark(sheet, mark, { face: faces.extrabold, size, colour: palette.mengkudu, tracking: 6, degrees: 31 })
  const text = lineWidth(faces.semibold, words.id, 8.5)
  const english = lineWidth(faces.italic, words.en, 7.5)
  fillRectangle(sheet, { x, y: 0, width: text + english + gapOfLanguages + 16, height: 19 }, palette.mengkudu)
  drawText(sheet, words.id, { x: x + 8, y: 12.6 }, { face: faces.semibold, size: 8.5, colour: palette.white })
  drawText(sheet, words.en, { x: x + 8 + text + gapOfLanguages, y: 12.6 }, { face: faces.italic, size: 7.5, colour: palette.white })
}

export type Mark = 'CONTOH' | 'PRATINJAU'

const marks: Record<Mark, { id: string; en: string }> = {
  CONTOH: { id: 'CONTOH: bukan sertifikat sungguhan', en: 'Sample, not a real certificate' },
  PRATINJAU: { id: 'PRATINJAU: belum diterbitkan', en: 'Preview, not issued' },
}
