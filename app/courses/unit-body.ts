import { z } from 'zod'
import { bilingual, line } from './content-text.ts'

// The shape of a competency unit in a course version.

/** A KUK with its published code, or a capaian belajar of this portal (CB-n). */
const codedTextSchema = z.strictObject({ code: line, text: line })

/** Versions of before held a KUK as one text, code first. */
const criterionSchema = z.preprocess((value) => {
  if (typeof value !== 'string') return value
  const [code = '', ...words] = value.split(' ')
  return { code, text: words.join(' ') || code }
}, codedTextSchema)

const outcomesSchema = z.array(codedTextSchema.extend({ code: z.string().regex(/^CB-[1-9]\d*$/, 'must be CB-1, CB-2 and so on') })).default([])

export const unitSchema = z.strictObject({
  /** Text without one pattern; unique together with `kepmenaker`. */
  code: line,
  title: bilingual,
  /** Decree, number and year, such as `618/2016`; null while not found. */
  kepmenaker: line.nullable(),
  /** `published` when a named source bears code, title and Kepmenaker. Criteria and outcomes say for themselves what was read. */
  status: z.enum(['published', 'belum dikonfirmasi']).default('belum dikonfirmasi'),
  /** The portal's own unit, not one of an SKKNI: it never has a decree, so no certificate names it as one of an SKKNI. */
  own: z.boolean().default(false),
  source: z.url().nullable().default(null),
  /** As published, or of the portal's own where the unit is. */
  elements: z.array(z.strictObject({ key: line, title: line, criteria: z.array(criterionSchema).default([]), outcomes: outcomesSchema })).default([]),
  /** Where not even the elements were found. */
  outcomes: outcomesSchema,
})

export type CompetencyUnit = z.output<typeof unitSchema>

/** The decree to name and to print; null while nobody has confirmed it, and for a unit of the portal’s own. */
export function confirmedDecree({ own, status, kepmenaker }: Pick<CompetencyUnit, 'own' | 'status' | 'kepmenaker'>): string | null {
  return own || status !== 'published' ? null : kepmenaker
}

/** Something that lessons, questions and tasks can cover. */
export type UnitItem = {
  /** `<unit code>/<code>`, as `covers` names it. */
  ref: string
  code: string
  text: string
  /** A KUK as published, or a capaian belajar of this portal, which is never called a KUK. */
  kind: 'kuk' | 'cb'
  element: string | null
}

/** All that a unit asks for, element by element. */
export function itemsOfUnit(unit: CompetencyUnit): UnitItem[] {
  const item = (kind: UnitItem['kind'], element: string | null) => (coded: { code: string; text: string }) => ({
    ...coded,
    ref: `${unit.code}/${coded.code}`,
    kind,
    element,
  })
  return [
    ...unit.elements.flatMap(({ key, criteria, outcomes }) => [...criteria.map(item('kuk', key)), ...outcomes.map(item('cb', key))]),
    ...unit.outcomes.map(item('cb', null)),
  ]
}
