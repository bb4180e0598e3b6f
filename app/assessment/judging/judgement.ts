import { z } from 'zod'
import type { Question } from '#app/courses/question-body.ts'

const places = z.array(
  z
    .string()
    .regex(/^\d{1,2}$/, 'form.required')
    .transform(Number),
)

const oneOrMore = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((value) => [value].flat())

/** What the page of an answer posts: take it, let it go, or the points of the guide that it holds, and a sentence or two. */
export const judgingFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('claim') }),
  z.object({ intent: z.literal('release') }),
  z.object({
    intent: z.literal('judge'),
    /** Places in the guide, from 0. */
    met: oneOrMore.pipe(places.max(12)),
    comment: z.string().trim().min(3, 'form.required').max(1_000, 'form.too_long'),
    /** Sentences of the trainer's own list to add to the comment. */
    saved: oneOrMore.pipe(z.array(z.uuid()).max(60)),
    /** Keeps the comment in that list. */
    keep: z.literal('on').optional(),
    /** How many judgements the page showed: somebody else's newer one is not overlooked. */
    seen: z.coerce.number().int().min(0).max(1_000),
    /** Which operation's answer the page showed. */
    about: z.uuid(),
  }),
])

export type Judgement = { met: number[]; comment: string }

/** The points that a question's guide names; empty where no person judges. */
export function guideOf(question: Question): readonly string[] {
  return 'guide' in question ? question.guide : []
}

/** The judged share of an answer, 0 to 1: how many of the guide's points it holds, each counted once. */
export function judgedShare(guide: readonly string[], met: readonly number[]): number {
  const held = new Set(met.filter((place) => Number.isInteger(place) && place >= 0 && place < guide.length))
  return guide.length === 0 ? 0 : held.size / guide.length
}
