import { z } from 'zod'
import { boxOfForm, type MarkBox, placeFields } from './photo-mark.ts'

const most = 100_000

const page = z.coerce.number({ error: 'assessment.remark.page.wrong' }).int('assessment.remark.page.wrong').min(1).max(most)

/** `1:05:30`, `5:30` or `90`: a moment as people read it from a player, in seconds. */
const moment = z
  .string()
  .trim()
  .regex(/^(\d{1,2}:)?(\d{1,3}:)?\d{1,5}$/, 'assessment.remark.moment.wrong')
  .transform((text) => text.split(/[:.]/).reduce((sum, part) => sum * 60 + Number(part), 0))

/** What the page of a file posts: a new remark, or the id of one to take away. */
export const remarkFormSchema = z.union([
  z.object({
    intent: z.literal('remark'),
    comment: z.string().trim().min(1, 'form.required').max(500, 'form.too_long'),
    criterion: z.string().max(100).default(''),
    page: page.optional(),
    moment: moment.optional(),
    ...placeFields,
  }),
  z.object({ intent: z.templateLiteral(['forget:', z.uuid()]) }),
])

/** The place on a page that a remark is posted with; null for the whole page. */
export function boxOfRemark(form: Parameters<typeof boxOfForm>[0]): MarkBox | null {
  return form.box || form.part !== 'all' ? boxOfForm(form) : null
}

/** A second as a player shows it: `5:30`, `1:05:30`. */
export function momentText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}
