import { z } from 'zod'
import { paperItemsSchema } from '#app/assessment/papers/draw-paper.ts'
import { answerSchema } from '#app/assessment/questions/answer-schema.ts'

// What a rehearsal holds of each unit. It is practice for one person alone: no form of an assessment, no event, no result.

/** How much of what a good answer holds the person finds in their own. */
export const heardAnswers = ['all', 'some', 'none'] as const
export type HeardAnswer = (typeof heardAnswers)[number]

const longestWords = 2000
export const wordsSchema = z.string().trim().max(longestWords, 'form.too_long')

const partSchema = z.strictObject({
  /** The course whose questions were drawn; null where no course teaches the unit. */
  courseVersionId: z.uuid().nullable(),
  asked: paperItemsSchema,
  /** Ids of oral questions of that course. */
  oral: z.array(z.string()),
  /** Null until the unit was practised. */
  done: z
    .strictObject({
      /** By KUK or CB, whether they did it. */
      seen: z.record(z.string(), z.boolean()),
      answers: z.record(z.string(), answerSchema),
      /** By oral question, what they said, in a few words. */
      said: z.record(z.string(), wordsSchema),
      /** By oral question, once they compared. */
      heard: z.record(z.string(), z.enum(heardAnswers)),
    })
    .nullable(),
})
export type RehearsalPart = z.output<typeof partSchema>

export const rehearsalPartsSchema = z.record(z.string(), partSchema)
/** By code of the unit. */
export type RehearsalParts = z.output<typeof rehearsalPartsSchema>
