import { z } from 'zod'
import type { Answer } from '#app/assessment/questions/answer.ts'
import { answerSchema } from '#app/assessment/questions/answer-schema.ts'

/** No phone keeps an answer longer; and no number that PostgreSQL's intervals cannot hold. */
const longestAgo = 366 * 24 * 60 * 60 * 1000

/**
 * One change of one answer. `seq` grows with each change of the attempt; `opId` makes sending it again harmless; `ago` is
 * how many milliseconds before it was sent it was given, as the phone says.
 */
export const answerOpSchema = z.object({
  opId: z.uuid(),
  question: z.string().min(1).max(200),
  seq: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  value: answerSchema.transform(storable),
  ago: z.number().int().min(0).max(longestAgo).optional(),
})
export type AnswerOp = z.output<typeof answerOpSchema>

/** What one phone sends at a time. */
export const answerBatchSchema = z.object({
  ops: z.array(answerOpSchema).max(100),
  /** The highest number its page has seen: answers above it were given elsewhere. */
  seen: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  /** How many more changes it keeps. */
  unsent: z.number().int().min(0).max(100_000).optional(),
})

/** PostgreSQL stores no NUL and no half of a surrogate pair; neither says anything, and neither may cost the answer. */
function storable(value: Answer): Answer {
  const clean = (text: string) => text.replaceAll('\0', '').toWellFormed()
  return typeof value === 'string' ? clean(value) : value.map(clean)
}
