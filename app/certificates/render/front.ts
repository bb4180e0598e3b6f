import { assessmentWords } from '#app/certificates/assessment-words.ts'
import type { PreviewFacts } from '#app/certificates/certificate-facts.ts'
import { kindWords } from '#app/certificates/kind-words.ts'
import type { PrintTemplate } from '#app/certificates/templates/template-body.ts'
import { formatDay, formatDayRange, formatNumber } from '#app/i18n/format.ts'
import { drawFlow, type FlowItem, startOf } from './flow.ts'
import { drawLogos } from './logos.ts'
import { type Identity, type Own, openPage, type Page, pairOf, quietly, styled } from './page.ts'
import { drawProof } from './proof.ts'
import { drawGround, drawRule } from './sheet.ts'
import type { Sheet } from './sheet-contents.ts'
import { drawShared } from './sheet-parts.ts'
import { drawSignatories } from './signatories.ts'
import type { Typefaces } from './typefaces.server.ts'
import { drawSidik } from './woven-band.ts'

/** The side that hangs on the wall. */
export function drawFront(template: PrintTemplate, facts: PreviewFacts, identity: Identity | null, faces: Typefaces, digest: Uint8Array): Sheet {
  const { page, own } = openPage(template, facts, identity, faces, 'front')
  const { sheet, body } = page
  drawGround(sheet, 'FrontGround')
  drawSidik(sheet, body.band, digest)
  drawShared(sheet, 'issuer', () => {
    drawLogos(page)
    drawIssuer(page)
  })
  drawNumber(page, own)
  drawShared(sheet, 'title', () => {
    drawTitle(page)
    drawFlow(sheet, 'name', { ...body.regions.name, height: nameLabel }, [pairOf(page, body.texts.awarded, 10.5)])
  })
  drawName(page, own)
  drawShared(sheet, 'course', () => {
    drawThread(page)
    drawFlow(sheet, 'course', body.regions.course, courseItems(page))
    drawDates(page)
    drawSignatories(page)
  })
  drawProof(page, own, () => drawFlow(sheet, 'disclaimer', body.regions.disclaimer, [pairOf(page, kindWords(page.facts).disclaimer, 8)], 'bottom'))
  return sheet
}

function drawTitle(page: Page): void {
  const { sheet, body } = page
  drawFlow(sheet, 'title', body.regions.title, [
    {
      ...styled(page, body.styles.title),
      text: body.texts.title.id,
      floor: 18,
      keep: 'line',
      maxLines: 2,
      leading: 1.12,
      before: 0,
      tracking: -0.5,
      role: 'H1',
    },
    { ...quietly(page, body.texts.title.en, body.styles.title.size * 0.36), before: 3 },
  ])
}

function drawIssuer(page: Page): void {
  const { sheet, body, facts, faces, colours } = page
  const { issuer, licence } = facts
  drawFlow(sheet, 'issuer', body.regions.issuer, [
    { face: faces.semibold, text: issuer.name, size: 12, floor: 8, colour: colours.primary, keep: 'line', maxLines: 2, leading: 1.2, before: 0 },
    { ...quietly(page, issuer.place, 8.5, 1.5), face: faces.regular },
    ...(licence ? [{ ...quietly(page, `Lisensi ${licence.number}`, 8.5, 1), face: faces.semibold, colour: colours.ink }] : []),
  ])
}

function drawNumber(page: Page, { identity }: Own): void {
  const { sheet, body, faces, colours } = page
  drawFlow(sheet, 'number', body.regions.number, [
    {
      face: faces.semibold,
      text: identity?.number ?? 'diberi saat terbit',
      size: 12,
      floor: 8,
      colour: colours.primary,
      keep: 'line',
      maxLines: 1,
      leading: 1.2,
      before: 0,
      tracking: 0.4,
    },
    pairOf(page, { id: 'Nomor', en: 'Number' }, 8.5, 1.5),
  ])
}

/** The region of the name: the label above, the name in the middle, a thread below. */
const nameLabel = 16
const nameThread = 8

function drawName(page: Page, { name }: Own): void {
  const { sheet, body } = page
  const region = body.regions.name
  const style = styled(page, body.styles.name)
  const height = region.height - nameLabel - nameThread
  drawFlow(
    sheet,
    'name',
    { ...region, y: region.y + nameLabel, height },
    [
      {
        ...style,
        text: name,
        floor: Math.min(style.size, Math.max(18, style.size * 0.61)),
        keep: 'line',
        maxLines: 2,
        leading: 1.14,
        before: 0,
        sizeOfMany: Math.min(style.size, (height - 2) / 2.28),
      },
    ],
    'middle',
  )
}

function drawThread({ sheet, body, colours }: Page): void {
  const region = body.regions.name
  const width = 64
  drawRule(sheet, { x: startOf(region, width), y: region.y + region.height - 2, width, weight: 2.2 }, colours.thread)
}

/** The course, its hours, batch, place and days, then the units or the topic. */
function courseItems(page: Page): FlowItem[] {
  const { body, facts, faces, colours } = page
  const { course, batch } = facts
  const days = { id: formatDayRange(batch.startsOn, batch.endsOn, 'id'), en: formatDayRange(batch.startsOn, batch.endsOn, 'en') }
  const dot = '  ·  '
  const hours =
    course.hours === null
      ? null
      : { id: `${formatNumber(course.hours, 'id')} jam pelajaran`, en: `${formatNumber(course.hours, 'en')} learning hours` }
  const where = [hours?.id, batch.name, batch.place, days.id].filter(Boolean).join(dot)
  const when = [hours?.en, days.en].filter(Boolean).join(dot)
  const title = styled(page, body.styles.course)
  const size = body.styles.body.size
  const running = { ...styled(page, body.styles.body), floor: size * 0.8, keep: 'size', leading: 1.34, maxLines: 3 } as const
  const italic = { ...running, face: faces.italic, size: size * 0.85, floor: size * 0.66, colour: colours.quiet } as const
  const reference = { id: referenceLine(page, 'id'), en: referenceLine(page, 'en') }
  const note = facts.assessment ? assessmentWords.note : body.texts.note
  return [
    pairOf(page, facts.assessment ? assessmentWords.statement : body.texts.statement, 10.5),
    { ...title, text: course.title.id, floor: title.size * 0.74, keep: 'line', maxLines: 2, leading: 1.2, before: 6 },
    { ...italic, size: title.size * 0.52, floor: 8, text: course.title.en, before: 2, maxLines: 2 },
    { ...running, text: where, before: 8 },
    { ...italic, text: when, before: 0 },
    { ...running, text: reference.id, before: 7 },
    { ...italic, text: reference.en, before: 0 },
    ...(note
      ? [
          { ...running, face: faces.semibold, text: note.id, before: 7 },
          { ...italic, text: note.en, before: 0 },
        ]
      : []),
  ]
}

/** One unit is named in full; of several the codes, which a second page explains where there is one. */
function referenceLine({ body, facts: { units, course, assessment } }: Page, locale: 'id' | 'en'): string {
  const [only] = units
  if (!only) return locale === 'id' ? `Topik pelatihan: ${course.topic.id}` : `Topic of the training: ${course.topic.en}`
  const start = (assessment ? assessmentWords.units : body.texts.units)[locale]
  if (units.length === 1) {
    // The titles of units are published in Bahasa alone.
    const ours = locale === 'en' ? '; unofficial translation' : ''
    return `${start}: ${only.code} ${only.title[locale]} (Kepmenaker ${only.kepmenaker}${ours})`
  }
  const list = units.map((unit) => unit.code).join(', ')
  if (body.pages === 1) return `${start}: ${list} (Kepmenaker ${[...new Set(units.map((unit) => unit.kepmenaker))].join(', ')})`
  return locale === 'id' ? `${start}: ${list}; judul dan acuan pada halaman 2` : `${start}: ${list}; titles and sources on page 2`
}

/** Both dates, one below the other where the region is high, else side by side. */
function drawDates(page: Page): void {
  const { sheet, body, facts, faces, colours } = page
  const region = body.regions.dates
  const dates = [
    { label: { id: 'Tanggal terbit', en: 'Issued' }, day: facts.issuedOn },
    { label: { id: 'Berlaku sampai', en: 'Valid until' }, day: facts.validUntil },
  ]
  const isHigh = region.height >= 66
  const cell = isHigh ? { width: region.width, height: region.height / 2 } : { width: region.width / 2 - 6, height: region.height }
  for (const [i, { label, day }] of dates.entries()) {
    const box = { ...region, ...cell, x: region.x + (isHigh ? 0 : i * (cell.width + 12)), y: region.y + (isHigh ? i * cell.height : 0) }
    const value = { face: faces.semibold, text: formatDay(day, 'id'), size: 12.5, floor: 8, colour: colours.primary }
    drawFlow(sheet, 'dates', box, [pairOf(page, label, 8.5), { ...value, keep: 'line', maxLines: 1, leading: 1.3, before: 0.5 }])
  }
}
