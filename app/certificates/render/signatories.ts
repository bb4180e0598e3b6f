import type { Signatory } from '#app/certificates/templates/template-body.ts'
import { formatDay } from '#app/i18n/format.ts'
import { fitText } from './fit-text.ts'
import { drawFlow, flowHeight } from './flow.ts'
import type { Page } from './page.ts'
import { drawRule } from './sheet.ts'
import type { Typeface } from './typefaces.server.ts'

const gap = 22
const widest = 190
/** From the line down, when names take one line. */
const usualFoot = 31

/** Place and day, then a line for each hand with name and office below. Whoever is not known is left out. */
export function drawSignatories(page: Page): void {
  const { sheet, body, facts, faces, colours } = page
  const region = body.regions.signatories
  const people = body.signatories.flatMap((signatory) => personOf(page, signatory) ?? [])
  const width = Math.min(widest, (region.width - gap * (people.length - 1)) / Math.max(1, people.length))
  const whole = width * people.length + gap * (people.length - 1)
  const start =
    region.align === 'centre' ? region.x + (region.width - whole) / 2 : region.align === 'right' ? region.x + region.width - whole : region.x
  const place = `${facts.issuer.place}, ${formatDay(facts.issuedOn, 'id')}`
  const line = { face: faces.regular, colour: colours.ink, keep: 'line', maxLines: 1, leading: 1.3, before: 0 } as const
  drawFlow(sheet, 'signatories', { ...region, height: 16 }, [{ ...line, text: place, size: 9.5, floor: 6 }])
  const sizeOf = (text: string, face: Typeface, size: number) =>
    fitText({ face, text, width, size, floor: size * 0.6, maxLines: 2, keep: 'line' }).size
  // One size for all of them: nobody signs smaller than the other.
  const nameSize = Math.min(...people.map(({ name }) => sizeOf(name, faces.semibold, 11.5)))
  const titleSize = Math.min(...people.map(({ title }) => sizeOf(title, faces.regular, 9)))
  const columns = people.map(({ name, title }) => [
    { ...line, face: faces.semibold, text: name, size: nameSize, floor: nameSize * 0.6, maxLines: 2 },
    { ...line, colour: colours.quiet, text: title, size: titleSize, floor: titleSize * 0.6, maxLines: 2 },
  ])
  const foot = Math.min(region.height / 2, Math.max(usualFoot, ...columns.map((items) => flowHeight(items, width) + 3)))
  const y = region.y + region.height - foot
  for (const [i, items] of columns.entries()) {
    const column = { ...region, x: start + i * (width + gap), width }
    drawRule(sheet, { x: column.x, y, width, weight: 0.5 }, colours.quiet)
    drawFlow(sheet, 'signatories', { ...column, y: y + 2, height: foot - 2 }, items)
  }
}

function personOf({ facts }: Page, signatory: Signatory): { name: string; title: string } | null {
  if (signatory.source === 'portal') return facts.signer
  if (signatory.source === 'own') return signatory
  const name = signatory.source === 'trainer' ? facts.trainerName : facts.deciderName
  return name === null ? null : { name, title: signatory.source === 'trainer' ? 'Pelatih' : 'Pemutus' }
}
