import { z } from 'zod'
import type { Verdict } from './rubric.ts'

const prefix = 'tingkat:'

/** The form field of a criterion. */
export function levelField(criterion: string): string {
  return `${prefix}${criterion}`
}

/** What the grading page posts: take it, let it go, or a verdict with one field a criterion. */
export const gradingFormSchema = z
  .object({
    intent: z.enum(['claim', 'release', 'verdict']),
    outcome: z.enum(['graded', 'returned']).default('graded'),
    comment: z.string().trim().max(5000, 'form.required').default(''),
  })
  .catchall(z.string().max(200))

export type GradingForm = z.output<typeof gradingFormSchema>

export function verdictOf(form: GradingForm): Verdict {
  const levels = Object.entries(form).filter(([name]) => name.startsWith(prefix))
  return {
    outcome: form.outcome,
    levels: Object.fromEntries(levels.map(([name, level]) => [name.slice(prefix.length), level])),
    comment: form.comment.replaceAll('\r\n', '\n'),
  }
}
