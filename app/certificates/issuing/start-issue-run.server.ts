import type { Actor } from '#app/platform/actor.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { readBatch } from '#app/programmes/read-batch.server.ts'
import { issueBatchJob, runKey } from './jobs.ts'
import { requireIssuingStaff } from './require-issuing-staff.server.ts'

/**
 * Begins to issue for everybody of a batch who has no certificate; the worker does it, chunk by chunk. While a run of the
 * batch is unfinished, that one is answered and nothing begins. Throws `not_found`.
 */
export async function startIssueRun({ actor, batchId }: { actor: Actor; batchId: string }): Promise<{ runId: string }> {
  await requireIssuingStaff({ actor, batchId })
  await readBatch({ batchId })
  return inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`issue-run:${batchId}`}, 0))`
    const unfinished = await tx.issueRun.findFirst({ where: { batchId, state: { not: 'done' } }, select: { id: true } })
    if (unfinished) return { runId: unfinished.id }
    const total = await tx.enrolment.count({
      where: { batchId, state: { in: ['active', 'completed'] }, certificates: { none: {} }, person: { erasedAt: null } },
    })
    const run = await tx.issueRun.create({ data: { batchId, startedById: actor.personId, total } })
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'issue-run.started',
      subjectType: 'batch',
      subjectId: batchId,
      detail: { runId: run.id, total },
    })
    await sendJob(tx, issueBatchJob, { runId: run.id }, { key: runKey(run) })
    return { runId: run.id }
  })
}
