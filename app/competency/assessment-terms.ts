import { z } from 'zod'
import { payers } from './payers.ts'

/** What a candidate reads before applying; kept with the application, so that later changes of the scheme do not touch it. */
export const assessmentTermsSchema = z.object({
  /** To file an appeal, from the moment the candidate is told. */
  appealDays: z.int(),
  /** For the panel to rule, from the moment an appeal is filed. */
  panelDays: z.int(),
  reassessmentRupiah: z.int(),
  payer: z.enum(payers),
  /** Of the certificate of training that a K brings. */
  validYears: z.int(),
})
export type AssessmentTerms = z.output<typeof assessmentTermsSchema>
