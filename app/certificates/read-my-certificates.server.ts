import type { Bilingual } from '#app/courses/course-body.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { CertificateState, PublicReason } from './certificate-state.ts'
import { listCertificates } from './list-certificates.server.ts'

export type MyCertificate = {
  certificateId: string
  number: string
  name: string
  course: Bilingual
  issuedOn: string
  validUntil: string
  state: CertificateState
  reason: PublicReason | null
  isDemo: boolean
  pdfBytes: number
  /** Path and address of the page that the QR code opens. */
  path: string
  url: string
}

/** The person's own certificates, newest first. */
export async function readMyCertificates({ actor }: { actor: Actor }): Promise<MyCertificate[]> {
  const certificates = await listCertificates({ personId: actor.personId })
  return certificates.map(({ certificateId, number, token, state, reason, isDemo, pdfBytes, facts }) => ({
    certificateId,
    number,
    name: facts.name,
    course: facts.course.title,
    issuedOn: facts.issuedOn,
    validUntil: facts.validUntil,
    state,
    reason,
    isDemo,
    pdfBytes,
    path: `/s/${token}`,
    url: facts.verification.url,
  }))
}
