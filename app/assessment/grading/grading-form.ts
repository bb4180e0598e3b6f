import { z } from 'zod'
import type { Levels, Verdict } from './rubric.ts'

const prefix = 'tingkat:'

/** The form field of a criterion. */
export function levelField(criterion: string): string {
  return `${prefix}${criterion}`
}

const oneOrMore = z.union([z.uuid().transform((id) => [id]), z.array(z.uuid()).max(60)]).default([])

const place = z.coerce.number().int().min(0).max(199)

/** What the grading page posts: take it, let it go, or a verdict with one field a criterion. */
export const gradingFormSchema = z
  .object({
    intent: z.enum(['claim', 'release', 'verdict']),
    outcome: z.enum(['graded', 'returned']).default('graded'),
    comment: z.string().trim().max(5000, 'form.too_long').default(''),
    /** Sentences of the trainer's own list to add to the comment. */
    saved: oneOrMore,
    /** Ticks of the observation checklist. */
    observed: z.union([place.transform((item) => [item]), z.array(place).max(200)]).default([]),
    /** Keeps the comment in that list. */
    keep: z.literal('on').optional(),
  })
  .catchall(z.unknown())

export type GradingForm = z.output<typeof gradingFormSchema>

/** The chosen levels among posted fields, by criterion. */
export function levelsIn(form: Record<string, unknown>): Levels {
  const levels = Object.entries(form).filter((entry): entry is [string, string] => entry[0].startsWith(prefix) && typeof entry[1] === 'string')
  return Object.fromEntries(levels.map(([name, level]) => [name.slice(prefix.length), level]))
}

export function verdictOf(form: GradingForm): Verdict {
  return {
    outcome: form.outcome,
    levels: levelsIn(form),
    comment: form.comment.replaceAll('\r\n', '\n'),
    observed: form.observed,
  }
}
