import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { OwnTask } from './course-task.server.ts'

export type Draft = { id: string; number: number; note: string }

type LatestVersion = Draft & { state: string; passed: boolean | null }

/**
 * The learner's draft, locked until the transaction ends. The first one is made when there is none; after a return, or
 * a grade below the mark, a new numbered one starts with the note and the files of the one before.
 * Throws `submission_locked` while the task is with the trainer and after it was passed.
 */
export async function openDraft(tx: Tx, own: OwnTask): Promise<Draft> {
  const latest = await lockLatest(tx, own)
  if (latest?.state === 'draft') return latest
  if (latest && !mayStartOver(latest)) throw new AppError('submission_locked')
  const { enrolmentId, batchId, courseVersionId, task } = own
  const version = { enrolmentId, batchId, courseVersionId, task: task.key, number: (latest?.number ?? 0) + 1, note: latest?.note ?? '' }
  const [created] = await tx.submission.createManyAndReturn({ data: [version], skipDuplicates: true, select: { id: true, number: true, note: true } })
  if (!created) return requireDraft(await lockLatest(tx, own))
  if (latest) await carryFilesOver(tx, latest.id, created.id)
  return created
}

/** Whether a new version may follow this one. */
export function mayStartOver({ state, passed }: { state: string; passed: boolean | null }): boolean {
  return state === 'returned' || (state === 'graded' && passed === false)
}

async function lockLatest(tx: Tx, { enrolmentId, task }: OwnTask): Promise<LatestVersion | undefined> {
  const rows = await tx.$queryRaw<LatestVersion[]>`
    select id, number, note, state,
      (select passed from grade_event where submission_id = submission.id order by at desc, id desc limit 1) as passed
    from submission
    where enrolment_id = ${enrolmentId}::uuid and task = ${task.key}
    order by number desc limit 1
    for update of submission`
  return rows[0]
}

/** Another request made the draft first. */
function requireDraft(latest: LatestVersion | undefined): Draft {
  if (latest?.state !== 'draft') throw new AppError('submission_locked')
  return latest
}

async function carryFilesOver(tx: Tx, from: string, to: string): Promise<void> {
  const files = await tx.submissionFile.findMany({
    where: { submissionId: from, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    omit: { id: true, submissionId: true, removedAt: true },
  })
  await tx.submissionFile.createMany({ data: files.map((file) => ({ ...file, submissionId: to })) })
}
