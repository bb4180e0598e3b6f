import { z } from 'zod'
import type { Report } from './content-problem.ts'
import { bilingual, line, slug } from './content-text.ts'
import type { Bilingual } from './course-body.ts'
import { decode, reportRepeated } from './course-reader.ts'
import { readYaml } from './read-yaml.ts'
import { type Requirement, requirementSchema } from './scheme-requirement.ts'
import type { Source } from './source.ts'
import { type CompetencyUnit, itemsOfUnit, unitSchema } from './unit-body.ts'

const schemeSchema = z.strictObject({
  title: bilingual,
  requirements: z.array(requirementSchema.extend({ source: slug.nullable() })).default([]),
  units: z
    .array(
      unitSchema.extend({
        source: slug.nullable().default(null),
        status: z.enum(['published', 'belum dikonfirmasi']),
        kepmenaker: line.nullable(),
        /** The source whose number is this Kepmenaker; a unit without one is not confirmed. */
        decree: slug.nullable().default(null),
      }),
    )
    .min(1),
})

type SchemeInput = { bytes: Uint8Array; sources: readonly Source[]; earlier: readonly CompetencyUnit[]; report: Report }
type ReadScheme = { title: Bilingual | null; units: CompetencyUnit[]; requirements: Requirement[] }

/** One scheme; a file that cannot be read has no title. `earlier` are those of the schemes read before: a unit stands in one scheme only. */
export function readScheme({ bytes, sources, earlier, report }: SchemeInput): ReadScheme {
  const text = decode(bytes, report)
  const file = text === null ? null : readYaml({ text, schema: schemeSchema, report })
  if (!file) return { title: null, units: [], requirements: [] }
  const units = file.value.units.map(({ decree, ...unit }, index) => {
    const refuse = (field: string, message: string) => report(file.lineOf(['units', index, field]), `${unit.code}: ${message}`)
    const source = sources.find(({ id }) => id === unit.source)
    if (unit.source !== null && !source) refuse('source', `"${unit.source}" is not in sources.yaml. Add it there or correct the id.`)
    const resolved: CompetencyUnit = { ...unit, source: source?.url ?? null }
    checkUnit(resolved, refuse)
    checkDecree(unit, decree, sources, refuse)
    return resolved
  })
  const keyOf = (unit: CompetencyUnit) => `${unit.code} ${unit.kepmenaker}`
  reportRepeated([...earlier, ...units], keyOf, (at) => {
    if (at >= earlier.length)
      report(file.lineOf(['units', at - earlier.length, 'code']), 'This unit with the same kepmenaker stands in the schemes twice. Remove one.')
  })
  const requirements = file.value.requirements.map(({ source: id, ...requirement }, at): Requirement => {
    const source = sources.find((known) => known.id === id)
    if (id !== null && !source) report(file.lineOf(['requirements', at, 'source']), `"${id}" is not in sources.yaml. Add it there or write null.`)
    return { ...requirement, source: source ? { name: nameOfSource(source), url: source.url } : null }
  })
  reportRepeated(
    requirements,
    ({ key }) => key,
    (at) => report(file.lineOf(['requirements', at, 'key']), 'This requirement stands here twice. Give each its own key.'),
  )
  return { title: file.value.title, units, requirements }
}

function nameOfSource({ issuer, number, title }: Source): string {
  return [issuer, number ?? title].filter(Boolean).join(', ')
}

function checkUnit(unit: CompetencyUnit, refuse: (field: string, message: string) => void): void {
  const items = itemsOfUnit(unit)
  const published = items.filter(({ kind }) => kind === 'kuk')
  reportRepeated(
    items,
    ({ code }) => code,
    (at) => refuse('elements', `The code ${items[at]?.code} stands twice in this unit. Give each item its own.`),
  )
  reportRepeated(
    unit.elements,
    ({ key }) => key,
    (at) => refuse('elements', `The element ${unit.elements[at]?.key} stands twice. Give each its own key.`),
  )
  for (const { key, criteria, outcomes } of unit.elements) {
    if (criteria.length + outcomes.length === 0)
      refuse('elements', `The element ${key} has neither a published KUK nor an outcome of the portal’s own (CB-n). Write one of them.`)
  }
  if (items.length === 0) refuse('code', 'Nothing in this unit can be assessed. Write elements with KUK, or outcomes with codes CB-n.')
  for (const { code, element } of published) {
    if (!code.startsWith(`${element}.`)) refuse('elements', `The KUK ${code} does not belong to the element ${element}. Correct one of them.`)
  }
  if (unit.own) {
    if (unit.kepmenaker !== null) refuse('kepmenaker', 'A unit of the portal’s own has no decree. Write kepmenaker: null, or remove own.')
    if (published.length > 0 || unit.status === 'published')
      refuse('status', 'A unit of the portal’s own has no KUK. Write outcomes with codes CB-n, and status: belum dikonfirmasi.')
  }
  if (!unit.own && unit.source === null && unit.elements.length > 0)
    refuse('elements', 'Elements and KUK need the source they were read in. Name it in "source", with its address.')
}

/** What a certificate prints rests on a source that bears the number of the decree. */
function checkDecree(
  { status, kepmenaker }: Pick<CompetencyUnit, 'status' | 'kepmenaker'>,
  decree: string | null,
  sources: readonly Source[],
  refuse: (field: string, message: string) => void,
): void {
  const source = sources.find(({ id }) => id === decree)
  if (decree !== null && !source) refuse('decree', `"${decree}" is not in sources.yaml. Add it there or correct the id.`)
  if (status !== 'published') {
    if (decree !== null) refuse('decree', 'A unit that is not confirmed names no decree. Write status: published, or remove it.')
    return
  }
  if (kepmenaker === null)
    refuse('kepmenaker', 'A published unit has the number of its Kepmenaker. Write status: belum dikonfirmasi while nobody has found it.')
  else if (decree === null)
    refuse('status', 'A published unit names in "decree" the source that bears its Kepmenaker. Write status: belum dikonfirmasi while there is none.')
  else if (source && source.number !== `Kepmenaker ${kepmenaker}`)
    refuse('decree', `"${decree}" bears the number ${source.number ?? 'none'} and not Kepmenaker ${kepmenaker}. Correct one of them.`)
}
