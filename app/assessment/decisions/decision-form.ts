import { z } from 'zod'

/** What the decision page posts; `seen` is the newest decision that the page showed. */
export const decisionFormSchema = z.object({
  intent: z.enum(['confirmed', 'sent_back']),
  reason: z.string().trim().max(2000, 'form.required').default(''),
  seen: z.union([z.literal(''), z.uuid()]).default(''),
  /** The name for the certificate that the page showed. */
  name: z.string().max(200, 'form.too_long').default(''),
})
