import type { Actor } from '#app/platform/actor.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { issueBatchJob, runKey } from './jobs.ts'
import { requireIssuingStaff } from './require-issuing-staff.server.ts'

type Order = { actor: Actor; batchId: string }

/** Stops the running issue of a batch behind its present chunk; what was issued stays. Throws `not_found`. */
export async function stopIssueRun({ actor, batchId }: Order): Promise<void> {
  await requireIssuingStaff({ actor, batchId })
  await inTransaction((tx) => turn(tx, { actor, batchId, from: 'running', to: 'stopped' }), { timeoutMs: 60_000 })
}

/** Goes on where a stopped issue of a batch stood. Throws `not_found`. */
export async function resumeIssueRun({ actor, batchId }: Order): Promise<void> {
  await requireIssuingStaff({ actor, batchId })
  await inTransaction(async (tx) => {
    const run = await turn(tx, { actor, batchId, from: 'stopped', to: 'running' })
    if (run) await sendJob(tx, issueBatchJob, { runId: run.id }, { key: runKey(run) })
  })
}

type Turn = Order & { from: 'running' | 'stopped'; to: 'running' | 'stopped' }

/** The run that was turned; null when none was in that state, as when somebody pressed twice. */
async function turn(tx: Tx, { actor, batchId, from, to }: Turn): Promise<{ id: string; issued: number; held: number } | null> {
  const [run] = await tx.issueRun.updateManyAndReturn({
    where: { batchId, state: from },
    data: { state: to, touchedAt: new Date(), troubledAt: null },
    select: { id: true, issued: true, held: true },
  })
  if (!run) return null
  const action = to === 'stopped' ? 'issue-run.stopped' : 'issue-run.resumed'
  const detail = { runId: run.id, issued: run.issued, held: run.held }
  await recordAudit(tx, { actorId: actor.personId, action, subjectType: 'batch', subjectId: batchId, detail })
  return run
}
