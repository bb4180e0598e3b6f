import { z } from 'zod'
import { bilingual } from '#app/courses/content-text.ts'
import { requirementSchema } from '#app/courses/scheme-requirement.ts'
import { type CompetencyUnit, itemsOfUnit, type UnitItem, unitSchema } from '#app/courses/unit-body.ts'

/** What a scheme version holds. */
export const schemeBodySchema = z.object({ title: bilingual, units: z.array(unitSchema), requirements: z.array(requirementSchema).default([]) })
export type SchemeBody = z.output<typeof schemeBodySchema>

export type UnitElement = { key: string; title: string | null; items: UnitItem[] }

/** What evidence is weighed for: a criterion of an element, or the element itself where nobody stated any. */
export type Point = { code: string; text: string }

export function pointsOf({ key, title, items }: UnitElement): Point[] {
  return items.length > 0 ? items.map(({ code, text }) => ({ code, text })) : [{ code: key, text: title ?? '' }]
}

/** A unit's elements with what each asks for; a unit whose elements are not known has one without a title. */
export function elementsOf(unit: CompetencyUnit): UnitElement[] {
  const items = itemsOfUnit(unit)
  const elements = unit.elements.map(({ key, title }): UnitElement => ({ key, title, items: items.filter(({ element }) => element === key) }))
  const rest = items.filter(({ element }) => element === null)
  return rest.length > 0 ? [...elements, { key: 'unit', title: null, items: rest }] : elements
}
