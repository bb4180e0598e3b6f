import type { Actor } from '#app/platform/actor.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import type { Basis } from './basis.ts'
import { issueAssessmentCertificate } from './issue-assessment-certificate.server.ts'
import { issueCertificate } from './issue-certificate.server.ts'
import type { IssuedCertificate } from './issued-certificate.ts'

/** An operator tries again what was refused before. Throws `forbidden`, `issue_refused`, `not_found`. */
export async function issueWaitingCertificate({ actor, basis }: { actor: Actor; basis: Basis }): Promise<IssuedCertificate> {
  requireOperator(actor)
  return 'enrolmentId' in basis ? issueCertificate(basis) : issueAssessmentCertificate(basis)
}
