import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import type { CertificateFacts } from '#app/certificates/certificate-facts.ts'
import type { CertificateState } from '#app/certificates/certificate-state.ts'
import { findCertificate } from '#app/certificates/find-certificate.server.ts'
import { type Basis, basisOf } from '#app/certificates/issuing/basis.ts'
import { collectAssessmentFacts } from '#app/certificates/issuing/collect-assessment-facts.server.ts'
import { collectFacts } from '#app/certificates/issuing/collect-facts.server.ts'
import { licenceOnPaper } from '#app/certificates/issuing/licence.server.ts'
import { nameOfTemplate, type PublishedTemplate, readPublishedTemplate } from '#app/certificates/templates/find-template.server.ts'
import { dayInZone } from '#app/certificates/valid-until.ts'
import { nameIn } from '#app/people/name.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'

/** What is printed anew when a certificate is corrected; results, days of issue and expiry are not corrected. */
const correctable = ['name', 'course', 'batch', 'units', 'issuer', 'signer', 'trainerName', 'deciderName'] as const
export type CorrectablePart = (typeof correctable)[number]

export type Correction = {
  certificateId: string
  basis: Basis
  personId: string
  issueNumber: number
  issuedAt: Date
  before: CertificateFacts
  after: Omit<CertificateFacts, 'number' | 'verification'>
  template: PublishedTemplate
  /** Which parts differ; empty when the new certificate would say the same. */
  differs: CorrectablePart[]
}

/** The same as `drawUpCorrection`, for an operator. Throws `forbidden` as well. */
export async function prepareCorrection({ actor, ...wanted }: { actor: Actor; certificateId: string; name?: string }): Promise<Correction> {
  requireOperator(actor)
  return drawUpCorrection(wanted)
}

/**
 * What a corrected certificate would say: with `name`, and what the portal holds today of course, batch and people. It
 * keeps results and the last day of the one that it replaces. For callers that have proved that it may be seen. Throws
 * `not_found`, `issue_refused`, `invalid_form` for what is no name, and as `requireCorrectable` does.
 */
export async function drawUpCorrection({ certificateId, name }: { certificateId: string; name?: string }): Promise<Correction> {
  const found = await findCertificate({ id: certificateId })
  const row = await db.certificate.findUnique({
    where: { id: certificateId },
    select: { enrolmentId: true, applicationId: true, personId: true, issueNumber: true },
  })
  if (!found || !row) throw new AppError('not_found')
  requireCorrectable(found.state)
  const before = found.facts
  const issuedAt = await databaseNow()
  const basis = basisOf(row)
  const { personId } = row
  // As on the day of the first issue: for whoever was done early, the days of training end on it.
  const first = await db.certificate.findFirstOrThrow({
    where: basis,
    orderBy: { issueNumber: 'asc' },
    select: { issuedAt: true },
  })
  const wanted = { at: first.issuedAt, name: name === undefined ? before.name : nameIn(name) }
  const today = await ('enrolmentId' in basis ? collectFacts({ ...basis, ...wanted }) : collectAssessmentFacts({ ...basis, ...wanted }))
  // The same paper as before; one from before templates were data gets that of its batch.
  const template = 'versionId' in before.template ? await readPublishedTemplate(before.template) : today.template
  const facts = { ...today.facts, kind: template.body.kind, licence: template.body.kind === 'competency' ? licenceOnPaper() : null }
  const { results, validUntil } = before
  const issuedOn = dayInZone(issuedAt, facts.batch.timeZone)
  const after = { ...facts, results, validUntil, issuedOn, issuedAt: issuedAt.toISOString(), template: nameOfTemplate(template) }
  const differs = correctable.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
  return { certificateId, basis, personId, issueNumber: row.issueNumber + 1, issuedAt, before, after, template, differs }
}

/**
 * Passes a certificate that counts. Throws `certificate_not_active` for one that is revoked, replaced or expired, and
 * `certificate_suspended`: a successor would count again, and only lifting a suspension may do that.
 */
export function requireCorrectable(state: CertificateState): void {
  if (state === 'suspended') throw new AppError('certificate_suspended')
  if (state !== 'active') throw new AppError('certificate_not_active')
}
