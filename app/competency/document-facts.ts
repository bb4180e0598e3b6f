import { z } from 'zod'

/** What a candidate says of a document: its name, the day that it was made, `YYYY-MM-DD`, and the units that it stands for. One
 * without a unit can only prove a requirement. */
export const documentFactsShape = {
  name: z.string().trim().min(1, 'form.required').max(120, 'form.too_long'),
  madeOn: z.iso.date('form.required'),
  units: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(z.string().max(100), 'form.required').default([])),
}
export const documentFactsSchema = z.object(documentFactsShape)

export type DocumentFacts = z.output<typeof documentFactsSchema>
