import { z } from 'zod'

/** What the page of a draft posts. */
export const draftFormSchema = z.union([
  z.object({ intent: z.literal('submit'), remark: z.string().trim().max(500, 'form.too_long').default('') }),
  z.object({ intent: z.literal('return'), remark: z.string().trim().min(10, 'form.reason_short').max(500, 'form.too_long') }),
  z.object({ intent: z.templateLiteral(['undo:', z.string().max(200)]) }),
  z.object({ intent: z.enum(['withdraw', 'discard', 'publish']) }),
])
