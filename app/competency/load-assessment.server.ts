import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { type Assessment, type AssessmentEvent, newAssessment, replay } from './assessment-state.ts'
import { type AssessmentTerms, assessmentTermsSchema } from './assessment-terms.ts'
import type { Happened } from './history.ts'
import { type SchemeBody, schemeBodySchema } from './scheme-body.ts'

export type LoadedAssessment = {
  applicationId: string
  schemeId: string
  slug: string
  scheme: SchemeBody
  /** Of the scheme. */
  version: number
  /** Those of the application once it was submitted, before that those of the scheme. */
  terms: AssessmentTerms
  isTermsKept: boolean
  /** Before anything happened. */
  start: Assessment
  assessment: Assessment
  events: Happened[]
}

/** An application with its scheme as it was then and where its events have led. Throws `not_found`. */
export async function loadAssessment(tx: Tx, { applicationId }: { applicationId: string }): Promise<LoadedAssessment> {
  const row = await tx.competencyApplication.findUnique({
    where: { id: applicationId },
    select: {
      candidateId: true,
      terms: true,
      schemeVersion: {
        select: {
          schemeId: true,
          body: true,
          number: true,
          scheme: { select: { slug: true, appealDays: true, panelDays: true, reassessmentRupiah: true, payer: true, validYears: true } },
        },
      },
      events: { orderBy: { seq: 'asc' } },
    },
  })
  if (!row) throw new AppError('not_found')
  const scheme = schemeBodySchema.parse(row.schemeVersion.body)
  // Written by `takeStep` alone, which wrote the accepted event as it is.
  const events = row.events.map(({ seq, detail, at }) => ({ ...(detail as AssessmentEvent), seq, happened: at }))
  const trainers = await tx.$queryRaw<{ person_id: string }[]>`
    select distinct batch_role.person_id from batch_role join enrolment on enrolment.batch_id = batch_role.batch_id
    where batch_role.role = 'trainer' and enrolment.person_id = ${row.candidateId}::uuid`
  const start = newAssessment({
    candidate: row.candidateId,
    trainers: trainers.map(({ person_id }) => person_id),
    units: scheme.units.map(({ code }) => code),
  })
  const { schemeId, number: version } = row.schemeVersion
  const { slug, ...policy } = row.schemeVersion.scheme
  // What was kept before a term was known to be one has that of the scheme.
  const terms = assessmentTermsSchema.parse({ ...policy, ...(row.terms as Partial<AssessmentTerms> | null) })
  return { applicationId, schemeId, slug, scheme, version, terms, isTermsKept: row.terms !== null, start, assessment: replay(start, events), events }
}
