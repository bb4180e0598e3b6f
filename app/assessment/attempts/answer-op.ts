import { z } from 'zod'
import type { Answer } from '#app/assessment/questions/answer.ts'
import { answerSchema } from '#app/assessment/questions/answer-schema.ts'
import { isStorableText } from '#app/platform/form-guard.ts'
import { isBelievable } from './given-ago.ts'

/**
 * One change of one answer. `seq` grows with each change of the attempt; `opId` makes sending it again harmless; `ago` is
 * how many milliseconds before it was sent it was given, as the phone says: what cannot be so is no reason to refuse it.
 */
const answerOpSchema = z.object({
  opId: z.uuid(),
  question: z.string().min(1).max(200).refine(isStorableText),
  seq: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  value: answerSchema.transform(storable),
  ago: z.number().refine(isBelievable).optional().catch(undefined),
})
export type AnswerOp = z.output<typeof answerOpSchema>

/** Instants that are a little ahead are for the database to judge. */
const aDay = 24 * 60 * 60 * 1000

/** When a change in a file was given: the server's time as the phone counted on, where that can be so. */
export const filedInstant = z.iso
  .datetime()
  .refine((text) => isBelievable(Date.now() + aDay - Date.parse(text)))
  .optional()
  .catch(undefined)

/** A change in a file. */
const filedOpSchema = answerOpSchema.omit({ ago: true }).extend({ givenAt: filedInstant })

/** What one phone sends at a time. Changes that cannot be read are named in `refused` and keep no other from being stored. */
export const answerBatchSchema = z
  .object({
    ops: z.array(z.unknown()).max(100),
    /** The highest number its page has seen: answers above it were given elsewhere. */
    seen: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
    /** How many more changes it keeps. */
    unsent: z.number().int().min(0).max(100_000).optional().catch(undefined),
  })
  .transform(({ ops, ...rest }) => ({ ...rest, ...readEach(answerOpSchema, ops) }))

/** The changes in a file, likewise. */
export const filedOpsSchema = z
  .array(z.unknown())
  .max(5_000)
  .transform((ops) => readEach(filedOpSchema, ops))

function readEach<Op>(schema: z.ZodType<Op>, given: readonly unknown[]): { ops: Op[]; refused: string[] } {
  const ops: Op[] = []
  const refused: string[] = []
  for (const one of given) {
    const read = schema.safeParse(one)
    if (read.success) ops.push(read.data)
    else refused.push(nameOf(one))
  }
  return { ops, refused }
}

/** As far as it has a name by which the phone knows it. */
function nameOf(op: unknown): string {
  const name = typeof op === 'object' && op !== null && 'opId' in op ? op.opId : null
  return typeof name === 'string' ? name.slice(0, 100) : ''
}

/** PostgreSQL stores no NUL and no half of a surrogate pair; neither says anything, and neither may cost the answer. */
function storable(value: Answer): Answer {
  const clean = (text: string) => text.replaceAll('\0', '').toWellFormed()
  return typeof value === 'string' ? clean(value) : value.map(clean)
}
