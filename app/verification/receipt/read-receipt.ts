import { z } from 'zod'

export const receiptType = 'VerificationReceipt'

/** True for a document that says it is one. */
export function isReceipt(document: Record<string, unknown>): boolean {
  return Array.isArray(document.type) && document.type.includes(receiptType)
}

const asked = z.discriminatedUnion('by', [
  z.object({ by: z.literal('link') }),
  z.object({ by: z.literal('number'), number: z.string().max(60), named: z.boolean() }),
  z.object({ by: z.literal('file'), sha256: z.string().max(64), bytes: z.number() }),
  z.object({ by: z.literal('list'), sha256: z.string().max(64), bytes: z.number() }),
])

const receiptSchema = z.looseObject({
  id: z.string().max(60),
  issuer: z.looseObject({ id: z.string().max(300), name: z.string().max(200) }),
  question: asked,
  answer: z.looseObject({
    state: z.string().max(40).optional(),
    number: z.string().max(60).nullable().optional(),
    name: z.string().max(200).nullable().optional(),
    sample: z.boolean().optional(),
    counts: z.record(z.string().max(40), z.number()).optional(),
    checkedAt: z.iso.datetime(),
  }),
  status: z.looseObject({ readAt: z.iso.datetime(), ageSeconds: z.number() }),
  register: z.looseObject({ checkpoint: z.string().max(20_000).nullable() }),
  created: z.iso.datetime(),
})

/** What a receipt says, for whoever shows it. */
export type ReceiptClaims = z.output<typeof receiptSchema>

/** The claims of a receipt; null for a document of another shape. */
export function readReceipt(document: Record<string, unknown>): ReceiptClaims | null {
  return receiptSchema.safeParse(document).data ?? null
}
