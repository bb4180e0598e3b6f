import { assessmentWords, resultLine } from '#app/certificates/assessment-words.ts'
import { drawFlow, type FlowItem, flowHeight } from './flow.ts'
import { drawHeading } from './heading.ts'
import { type Page, quietly } from './page.ts'

const head = 26

/** What it was about: the units, with their elements where there is room for them, or the topic. */
export function drawUnits(page: Page): void {
  const { sheet, body, facts } = page
  const region = body.regions.units
  const rest = { ...region, y: region.y + head, height: region.height - head }
  if (facts.assessment) {
    drawHeading(page, assessmentWords.results, region)
    drawFlow(sheet, 'units', rest, settingOf(page, rest))
    return
  }
  if (facts.units.length === 0) {
    drawHeading(page, { id: 'Topik pelatihan', en: 'Topic of the training' }, region)
    drawFlow(sheet, 'units', rest, topicItems(page))
    return
  }
  drawHeading(page, body.texts.units, region)
  drawFlow(sheet, 'units', rest, settingOf(page, rest))
}

const settings = new WeakMap<Page['colours'], Map<string, FlowItem[]>>()
const mostSettings = 200

/** As large as there is room for; worked out once for the units of a batch. */
function settingOf(page: Page, { width, height }: { width: number; height: number }): FlowItem[] {
  const key = JSON.stringify([width, height, page.facts.units, page.facts.assessment])
  const known = settings.get(page.colours) ?? new Map<string, FlowItem[]>()
  settings.set(page.colours, known)
  let items = known.get(key)
  if (!items) {
    const choices = [
      [true, 1.18],
      [true, 1.08],
      [true, 1],
      [true, 0.88],
      [false, 1.08],
    ] as const
    const fits = choices.find(([withElements, scale]) => flowHeight(unitItems(page, withElements, scale), width) <= height)
    items = unitItems(page, fits?.[0] ?? false, fits?.[1] ?? 1)
    if (known.size >= mostSettings) known.clear()
    known.set(key, items)
  }
  return items
}

function topicItems(page: Page): FlowItem[] {
  const { course } = page.facts
  const topic = { keep: 'size', maxLines: 4, leading: 1.32, floor: 9, before: 0 } as const
  return [{ ...topic, face: page.faces.semibold, text: course.topic.id, size: 12, colour: page.colours.ink }, quietly(page, course.topic.en, 9.5, 2)]
}

function unitItems(page: Page, withElements: boolean, scale: number): FlowItem[] {
  const { facts, faces, colours } = page
  const line = (text: string, size: number, more: Partial<FlowItem>): FlowItem => ({
    face: faces.regular,
    colour: colours.ink,
    keep: 'size',
    maxLines: 3,
    leading: 1.3,
    before: 0,
    ...more,
    text,
    size: size * scale,
    floor: size * scale * 0.85,
  })
  const units = facts.assessment
    ? facts.assessment.units.map((unit) => ({ ...unit, head: resultLine(unit), elements: [] }))
    : facts.units.map((unit) => ({ ...unit, head: `${unit.code}  ·  Kepmenaker ${unit.kepmenaker}` }))
  const items = units.flatMap((unit) => [
    line(unit.head, 8.5, { face: faces.semibold, colour: colours.secondary, before: 9 * scale }),
    line(unit.title.id, 11, { face: faces.semibold, before: scale }),
    line(unit.title.en, 8.5, { face: faces.italic, colour: colours.quiet }),
    ...(withElements ? unit.elements : []).map((element, i) =>
      line(`${element.key}.  ${element.title}`, 9, { indent: 14, before: (i === 0 ? 4 : 1.5) * scale }),
    ),
  ])
  return [...items, quietly(page, 'Judul dalam bahasa Inggris: terjemahan tidak resmi / unofficial translations.', 7.5 * scale, 10 * scale)]
}
