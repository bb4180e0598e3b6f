import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import { db } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { type CertificateChoice, usualChoice } from './certificate-choice.ts'
import { type CertificateFacts, certificateFactsSchema } from './certificate-facts.ts'
import { type StateOfCertificate, stateOfCertificate } from './certificate-state.ts'
import { earliestDay } from './days-of-validity.ts'

export type ListedCertificate = StateOfCertificate & {
  certificateId: string
  number: string
  token: string
  isDemo: boolean
  pdfBytes: number
  /** False for one that is older than digital credentials. */
  hasCredential: boolean
  choice: CertificateChoice
  facts: CertificateFacts
}

/** Certificates with their states, newest first; for callers that have proved that they may be seen. */
export async function listCertificates(
  where: Prisma.CertificateWhereInput,
  range: { skip?: number; take?: number } = {},
): Promise<ListedCertificate[]> {
  const [rows, now] = await Promise.all([
    db.certificate.findMany({
      where,
      orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
      ...range,
      select: {
        id: true,
        number: true,
        token: true,
        isDemo: true,
        pdfBytes: true,
        facts: true,
        proof: { select: { credentialSha256: true } },
        choice: { select: { name: true, units: true, results: true, sponsorCopy: true } },
        events: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { kind: true, reasonClass: true, at: true } },
      },
    }),
    databaseNow(),
  ])
  return rows.map(({ id, events, proof, choice, facts: stored, ...row }) => {
    const facts = certificateFactsSchema.parse(stored)
    const today = earliestDay(now)
    const hasCredential = proof?.credentialSha256 != null
    return {
      certificateId: id,
      ...row,
      hasCredential,
      choice: (choice as CertificateChoice | null) ?? usualChoice,
      facts,
      ...stateOfCertificate({ changes: events, validUntil: facts.validUntil, today }),
    }
  })
}
