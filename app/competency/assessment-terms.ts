import { z } from 'zod'
import { payers } from './payers.ts'

/** What a candidate reads before applying; kept with the application, so that later changes of the scheme do not touch it. */
export const assessmentTermsSchema = z.strictObject({
  appealDays: z.number().int(),
  reassessmentRupiah: z.number().int(),
  payer: z.enum(payers),
})
export type AssessmentTerms = z.output<typeof assessmentTermsSchema>
