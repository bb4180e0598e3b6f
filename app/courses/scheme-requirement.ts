import { z } from 'zod'
import { bilingual, line, slug } from './content-text.ts'

/** A basic requirement (persyaratan dasar) of a scheme: what an applicant shows before anything is assessed. */
export const requirementSchema = z.strictObject({
  key: slug,
  title: bilingual,
  /** A document of the portfolio, or an original that the office looks at and the portal keeps no copy of. */
  proof: z.enum(['document', 'shown']),
  /** The published text that asks for it; null where this portal asks for it itself. */
  source: z.strictObject({ name: line, url: z.url().nullable() }).nullable(),
})
export type Requirement = z.output<typeof requirementSchema>
