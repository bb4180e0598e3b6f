import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import type { BatchSummary } from '#app/programmes/batch-summary.ts'
import { readBatch } from '#app/programmes/read-batch.server.ts'
import { type Refusal, type RefusalReason, refusalReasons } from './issue-refusal.ts'
import { requireIssuingStaff } from './require-issuing-staff.server.ts'

/** Names shown at most; a longer list is worked off from the top. */
const mostHeld = 200

export type IssueRunView = {
  state: 'running' | 'stopped' | 'done'
  total: number
  issued: number
  held: number
  /** Chunks fail at present and are tried again. */
  isTroubled: boolean
}

export type HeldBack = Refusal & { enrolmentId: string; learner: string }

export type BatchCertificates = {
  batch: BatchSummary
  /** Holders of a certificate, revoked ones among them. */
  issued: number
  /** Completed and without a certificate. */
  ready: number
  /** Still learning. */
  learning: number
  /** The newest run; null before the first. */
  run: IssueRunView | null
  /** Whom the newest run left out and who still has none. */
  held: HeldBack[]
  /** There are more of them than shown. */
  isHeldCut: boolean
}

/** How far the certificates of a batch are. For operators and the batch's decider. Throws `not_found`. */
export async function readBatchCertificates({ actor, batchId }: { actor: Actor; batchId: string }): Promise<BatchCertificates> {
  await requireIssuingStaff({ actor, batchId })
  const without = { batchId, certificates: { none: {} }, person: { erasedAt: null } }
  const [batch, run, issued, ready, learning] = await Promise.all([
    readBatch({ batchId }),
    db.issueRun.findFirst({ where: { batchId }, orderBy: [{ startedAt: 'desc' }, { id: 'desc' }] }),
    db.enrolment.count({ where: { batchId, certificates: { some: {} } } }),
    db.enrolment.count({ where: { ...without, state: 'completed' } }),
    db.enrolment.count({ where: { ...without, state: 'active' } }),
  ])
  const held = run ? await readHeld(run.id) : []
  return { batch, issued, ready, learning, run: run && viewOf(run), held: held.slice(0, mostHeld), isHeldCut: held.length > mostHeld }
}

function viewOf(run: { state: string; total: number; issued: number; held: number; troubledAt: Date | null }): IssueRunView {
  return {
    state: run.state as IssueRunView['state'],
    total: run.total,
    issued: run.issued,
    held: run.held,
    isTroubled: run.state === 'running' && run.troubledAt !== null,
  }
}

async function readHeld(runId: string): Promise<HeldBack[]> {
  const rows = await db.issueHold.findMany({
    where: { runId, enrolment: { certificates: { none: {} }, state: { in: ['active', 'completed'] } } },
    // What a person can mend comes first.
    orderBy: [{ enrolment: { state: 'desc' } }, { enrolmentId: 'asc' }],
    take: mostHeld + 1,
    select: {
      enrolmentId: true,
      reason: true,
      character: true,
      field: true,
      enrolment: { select: { printedName: true, person: { select: { name: true } } } },
    },
  })
  return rows.map(({ enrolment, reason, ...row }) => ({
    ...row,
    reason: reasonOf(reason),
    learner: enrolment.printedName ?? enrolment.person.name,
  }))
}

function reasonOf(text: string): RefusalReason {
  return refusalReasons.find((known) => known === text) ?? 'not_completed'
}
