import { z } from 'zod'
import { instantOf } from './local-time.ts'

export const examFormSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('schedule'),
    day: z.iso.date({ error: ({ input }) => (input === undefined ? 'form.required' : 'form.day') }),
    time: z
      .string({ error: 'form.required' })
      .trim()
      .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, 'exam.form.time'),
    minutes: z.coerce.number({ error: 'exam.form.minutes' }).int('exam.form.minutes').min(5, 'exam.form.minutes').max(600, 'exam.form.minutes'),
  }),
  z.object({ intent: z.literal('cancel'), examSessionId: z.uuid('form.required') }),
])

/** The window that the form describes, in the batch's zone. */
export function windowOf({ day, time, minutes }: { day: string; time: string; minutes: number }, timeZone: string) {
  const opensAt = instantOf(day, time, timeZone)
  return { opensAt, closesAt: new Date(opensAt.getTime() + minutes * 60_000) }
}
