import type { CertificateState } from '#app/certificates/certificate-state.ts'
import { listCertificates } from '#app/certificates/list-certificates.server.ts'
import { initialsOf } from './initials-of.ts'

export type SponsorCopy = { certificateId: string; number: string; initials: string; issuedOn: string; validUntil: string; state: CertificateState }

/**
 * Certificates of a batch whose holders let the sponsor have a copy, newest first. For callers that have proved that the
 * actor funds the batch.
 */
export async function listSponsorCopies({ batchId }: { batchId: string }): Promise<SponsorCopy[]> {
  const certificates = await listCertificates({
    enrolment: { batchId },
    choice: { sponsorCopy: true },
    proof: { credentialSha256: { not: null } },
    person: { erasedAt: null },
  })
  return certificates.map(({ certificateId, number, state, facts: { name, issuedOn, validUntil } }) => ({
    certificateId,
    number,
    initials: initialsOf(name),
    issuedOn,
    validUntil,
    state,
  }))
}
