import type { Bilingual } from '#app/courses/course-body.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { CertificateChoice } from './certificate-choice.ts'
import type { CertificateState, PublicReason } from './certificate-state.ts'
import { type ListedCertificate, listCertificates } from './list-certificates.server.ts'

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
  hasCredential: boolean
  choice: CertificateChoice
  /** Path and address of the page that the QR code opens. */
  path: string
  url: string
}

/** The person's own certificates, newest first. */
export async function readMyCertificates({ actor }: { actor: Actor }): Promise<MyCertificate[]> {
  const certificates = await listCertificates({ personId: actor.personId })
  return certificates.map(show)
}

/** One of them. Throws `not_found` for anybody else's. */
export async function readMyCertificate({ actor, certificateId }: { actor: Actor; certificateId: string }): Promise<MyCertificate> {
  const [certificate] = await listCertificates({ id: certificateId, personId: actor.personId })
  if (!certificate) throw new AppError('not_found')
  return show(certificate)
}

function show({ certificateId, number, token, state, reason, isDemo, pdfBytes, hasCredential, choice, facts }: ListedCertificate): MyCertificate {
  return {
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
    hasCredential,
    choice,
    path: `/s/${token}`,
    url: facts.verification.url,
  }
}
