import { databaseNow } from '#app/assessment/database-clock.server.ts'
import { db } from '#app/platform/database.server.ts'
import { certificateFactsSchema, currentTemplate } from './certificate-facts.ts'
import { collectFacts } from './collect-facts.server.ts'
import { firstIssue, type IssueDraft, type IssuedCertificate, issueChunk } from './issue-chunk.server.ts'
import { refuseIssue, refuseUnprintable } from './issue-refusal.ts'
import { publicAddress } from './public-address.server.ts'
import { readIssuer } from './read-issuer.server.ts'
import { requirePrintable } from './render-certificate.server.ts'

/**
 * Issues the certificate of a completed enrolment, once: what was issued before is answered again. Facts are frozen,
 * rendered once, and the bytes are in the file store before the certificate exists. Throws `issue_refused` with a
 * reason that an operator can act on (issue-refusal.ts), and `not_found`.
 */
export async function issueCertificate({ enrolmentId }: { enrolmentId: string }): Promise<IssuedCertificate> {
  const existing = await findIssued(enrolmentId)
  if (existing) return existing
  const draft = await prepareIssue({ enrolmentId })
  const [issued] = await issueChunk([draft], await readIssuer(draft.origin))
  return issued!
}

/** Everything that can refuse an issue, checked before a number is drawn. Throws `issue_refused`, `not_found`. */
export async function prepareIssue({ enrolmentId }: { enrolmentId: string }): Promise<IssueDraft> {
  const issuedAt = await databaseNow()
  const { personId, isCompleted, confirmedName, facts } = await collectFacts({ enrolmentId, at: issuedAt })
  if (!isCompleted) throw refuseIssue('not_completed')
  if (confirmedName === null) throw refuseIssue('name_unconfirmed')
  const origin = publicAddress(facts)
  await requirePrintable(facts).catch(refuseUnprintable)
  const complete = certificateFactsSchema
    .omit({ number: true, verification: true })
    .parse({ ...facts, issuedAt: issuedAt.toISOString(), template: currentTemplate })
  return { enrolmentId, personId, issuedAt, origin, facts: complete }
}

async function findIssued(enrolmentId: string): Promise<IssuedCertificate | null> {
  const row = await db.certificate.findUnique({
    where: { enrolmentId_issueNumber: { enrolmentId, issueNumber: firstIssue } },
    select: { id: true, number: true },
  })
  return row && { certificateId: row.id, number: row.number }
}
