import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db, inTransaction, type Tx } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { requireOpenTask } from './course-task.server.ts'

type Handover = { actor: Actor; enrolmentId: string; submissionId: string; note: string }

/**
 * Hands the draft to the trainer once every file was found in the store. Handing the same one in again changes
 * nothing. Throws `not_found`, `enrolment_closed`, `photo_missing`, `file_missing`; the note is kept even then.
 */
export async function submitTask({ actor, enrolmentId, submissionId, note }: Handover): Promise<void> {
  const own = await requireOpenTask({ actor, enrolmentId })
  const version = { id: submissionId, enrolmentId, task: own.task.key }
  if ((await db.submission.count({ where: version })) === 0) throw new AppError('not_found')
  await db.submission.updateMany({ where: { ...version, state: 'draft' }, data: { note } })
  await inTransaction(async (tx) => {
    if ((await lockState(tx, submissionId)) !== 'draft') return
    await requireFiles(tx, submissionId, own.task.evidence.photosMin)
    await tx.submission.update({ where: { id: submissionId }, data: { state: 'submitted', submittedAt: await databaseNow(tx) } })
  })
}

/** Locks the version, so that its files stay as they are while they are looked for. */
async function lockState(tx: Tx, submissionId: string): Promise<string | undefined> {
  const rows = await tx.$queryRaw<{ state: string }[]>`select state from submission where id = ${submissionId}::uuid for update`
  return rows[0]?.state
}

async function requireFiles(tx: Tx, submissionId: string, least: number): Promise<void> {
  const files = await tx.submissionFile.findMany({ where: { submissionId, removedAt: null }, select: { sha256: true, kind: true } })
  const stored = await Promise.all(files.map(({ sha256 }) => fileStore().has(sha256)))
  if (files.some(({ kind }, at) => kind !== 'photo' && !stored[at])) throw new AppError('file_missing')
  if (files.filter(({ kind }) => kind === 'photo').length < least || stored.includes(false))
    throw new AppError('photo_missing', { params: { minimum: least } })
}
