import { z } from 'zod'

const ids = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid()).max(500))

/** `shown` are the late answers on the page, `accepted` those that were ticked. */
export const lateFormSchema = z.object({
  shown: ids,
  accepted: ids,
  reason: z.string({ error: 'form.required' }).trim().min(1, 'form.required').max(2000, 'form.too_long'),
})
