import type { Actor } from '#app/platform/actor.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { issueCertificate } from './issue-certificate.server.ts'
import type { IssuedCertificate } from './issued-certificate.ts'

/** An operator tries again what was refused before. Throws `forbidden`, `issue_refused`, `not_found`. */
export async function issueWaitingCertificate({ actor, enrolmentId }: { actor: Actor; enrolmentId: string }): Promise<IssuedCertificate> {
  requireOperator(actor)
  return issueCertificate({ enrolmentId })
}
