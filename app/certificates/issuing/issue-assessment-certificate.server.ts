import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import { readIssuer } from '#app/certificates/read-issuer.server.ts'
import { collectAssessmentFacts } from './collect-assessment-facts.server.ts'
import { issueChunk } from './issue-chunk.server.ts'
import { issueInTurn } from './issue-in-turn.server.ts'
import { refuseIssue } from './issue-refusal.ts'
import { firstIssue, type IssuedCertificate } from './issued-certificate.ts'
import { lockIssues } from './lock-issues.server.ts'
import { draftOf } from './prepare-issues.server.ts'

/**
 * Issues the certificate of training of an assessment that ended with K, once: what was issued before is answered again.
 * The assessment stands still until the certificate exists. Throws `not_found`, and `issue_refused` while it has not
 * ended with K, while an appeal holds it, and for whatever else an operator must look at.
 */
export async function issueAssessmentCertificate({ applicationId }: { applicationId: string }): Promise<IssuedCertificate> {
  const basis = { applicationId }
  return issueInTurn(async (tx) => {
    const issued = await lockIssues(tx, { bases: [basis], issueNumber: firstIssue })
    const existing = issued.get(applicationId)
    if (existing) return existing
    const at = await databaseNow(tx)
    const draft = await draftOf(basis, await collectAssessmentFacts({ ...basis, at, tx }), at)
    const chunk = await issueChunk(tx, [draft], await readIssuer(draft.origin))
    const certificate = chunk.issued.get(applicationId)
    if (!certificate) throw refuseIssue('drawing')
    return certificate
  })
}
