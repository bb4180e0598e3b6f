import { z } from 'zod'
import type { Question } from '#app/courses/question-body.ts'
import { type Correction, correctionSchema } from './correction.ts'

const answer = z.union([z.string().max(200), z.array(z.string().max(200)).max(10)]).optional()

/** What the page of a question posts: a proposal, or an operator's word on one. */
export const correctionFormSchema = z.union([
  z.object({
    intent: z.literal('propose'),
    kind: z.enum(['void', 'accept']),
    answer,
    reason: z.string().trim().min(10, 'form.reason_short').max(500, 'form.too_long'),
  }),
  z.object({ intent: z.templateLiteral([z.enum(['apply', 'decline']), ':', z.uuid()]) }),
])

/** The correction that a form or an address describes; null while it describes none. */
export function correctionGiven(question: Question, { kind, answer: given }: { kind: string | null; answer?: string | string[] }): Correction | null {
  const texts = [given ?? []].flat().filter((text) => text.trim() !== '')
  const value = question.type === 'multiple' ? texts : texts[0]
  const parsed = correctionSchema.safeParse(kind === 'accept' ? { kind, answer: value } : { kind })
  return parsed.success && !(kind === 'accept' && texts.length === 0) ? parsed.data : null
}
