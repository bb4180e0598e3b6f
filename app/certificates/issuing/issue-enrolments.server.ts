import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import { readIssuer } from '#app/certificates/read-issuer.server.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { issueChunk } from './issue-chunk.server.ts'
import { refuseIssue } from './issue-refusal.ts'
import { firstIssue, type IssuedCertificate } from './issued-certificate.ts'
import { lockIssues } from './lock-issues.server.ts'
import { prepareIssues } from './prepare-issues.server.ts'

/** The certificate of each enrolment, or the error (`issue_refused`, `not_found`) that says why there is none. */
export type IssueOutcome = Map<string, IssuedCertificate | AppError>

/**
 * Issues for these enrolments in the caller's transaction, each at most once: who has a certificate already is answered
 * with it. Nobody else issues for them until the transaction ends, and their facts are read inside it.
 */
export async function issueEnrolments(tx: Tx, { enrolmentIds }: { enrolmentIds: readonly string[] }): Promise<IssueOutcome> {
  const outcome: IssueOutcome = await lockIssues(tx, { bases: enrolmentIds.map((enrolmentId) => ({ enrolmentId })), issueNumber: firstIssue })
  const open = enrolmentIds.filter((id) => !outcome.has(id))
  if (open.length === 0) return outcome
  const prepared = await prepareIssues({ enrolmentIds: open, at: await databaseNow(tx), tx })
  for (const [id, draft] of prepared) if (draft instanceof AppError) outcome.set(id, draft)
  const drafts = [...prepared.values()].flatMap((draft) => (draft instanceof AppError ? [] : [draft]))
  if (drafts.length === 0) return outcome
  const { issued, voided } = await issueChunk(tx, drafts, await readIssuer(drafts[0]!.origin))
  for (const [id, certificate] of issued) outcome.set(id, certificate)
  for (const id of voided) outcome.set(id, refuseIssue('drawing'))
  return outcome
}
