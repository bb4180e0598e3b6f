import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { issueEnrolments } from './issue-enrolments.server.ts'
import { issueInTurn } from './issue-in-turn.server.ts'
import { firstIssue, type IssuedCertificate } from './issued-certificate.ts'

/**
 * Issues the certificate of a completed enrolment, once: what was issued before is answered again. Facts are frozen,
 * rendered once, and the bytes are in the file store before the certificate exists. Throws `issue_refused` with a
 * reason that an operator can act on (issue-refusal.ts), and `not_found`.
 */
export async function issueCertificate({ enrolmentId }: { enrolmentId: string }): Promise<IssuedCertificate> {
  const existing = await findIssued(enrolmentId)
  if (existing) return existing
  const outcome = await issueInTurn((tx) => issueEnrolments(tx, { enrolmentIds: [enrolmentId] }))
  const issued = outcome.get(enrolmentId)!
  if (issued instanceof AppError) throw issued
  return issued
}

async function findIssued(enrolmentId: string): Promise<IssuedCertificate | null> {
  const row = await db.certificate.findUnique({
    where: { enrolmentId_issueNumber: { enrolmentId, issueNumber: firstIssue } },
    select: { id: true, number: true },
  })
  return row && { certificateId: row.id, number: row.number }
}
