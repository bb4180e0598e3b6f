import { z } from 'zod'
import type { Grant } from './conditions.ts'

const reason = z.string({ error: 'form.required' }).trim().min(1, 'form.required').max(500, 'form.too_long')
const percent = z.coerce.number({ error: 'exam.conditions.form.percent' }).int('exam.conditions.form.percent')

export const conditionsFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('extra_attempt'), reason }),
  z.object({
    intent: z.literal('extra_time'),
    reason,
    percent: percent.min(0, 'exam.conditions.form.percent').max(200, 'exam.conditions.form.percent'),
  }),
  z.object({ intent: z.enum(['oral', 'no-oral']), reason }),
])

/** What the form grants. */
export function grantOf(form: z.output<typeof conditionsFormSchema>): Grant {
  if (form.intent === 'extra_attempt') return { kind: 'extra_attempt', amount: 1 }
  if (form.intent === 'extra_time') return { kind: 'extra_time', amount: form.percent }
  return { kind: 'oral', amount: form.intent === 'oral' ? 1 : 0 }
}
