import { AppError } from '#app/platform/app-error.ts'
import { db, type Tx } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { lockStoredBytes, nameStoredBytes } from '#app/platform/stored-bytes.server.ts'
import type { OwnTask } from './course-task.server.ts'
import { type EvidenceKind, mostOtherFiles } from './evidence-format.ts'
import { openDraft } from './open-draft.server.ts'

export type StoredFile = {
  sha256: string
  arrivedSha256: string
  kind: EvidenceKind
  mediaType: string
  bytes: number
  width: number | null
  height: number | null
  latitude: number | null
  longitude: number | null
}

/**
 * Names a stored file in the learner's draft. The row is written only after the bytes were found in the store again, so that
 * a dropped connection or a full disk leaves no file that nobody can open. The same file sent twice is one file. `storeAgain`
 * is for bytes that an erased person shared, and that went in this very moment; `alongside` is written with the row.
 * Throws `submission_locked`, `photo_limit`, `file_limit`, `unavailable`.
 */
export async function addFile({
  own,
  file,
  storeAgain,
  alongside,
}: {
  own: OwnTask
  file: StoredFile
  storeAgain: () => Promise<unknown>
  alongside?: (tx: Tx) => Promise<unknown>
}): Promise<{ fileId: string }> {
  const { sha256 } = file
  if (!(await fileStore().has(sha256))) throw new AppError('unavailable')
  return nameStoredBytes(sha256, async (tx) => {
    await alongside?.(tx)
    const draft = await openDraft(tx, own)
    const files = await tx.submissionFile.findMany({
      where: { submissionId: draft.id, removedAt: null },
      select: { id: true, sha256: true, kind: true },
    })
    const same = files.find((other) => other.sha256 === sha256)
    if (same) return { fileId: same.id }
    const isFull = fullFor(own, file.kind, files)
    if (isFull) throw isFull
    await lockStoredBytes(tx, sha256)
    if (!(await fileStore().has(sha256))) await storeAgain()
    const { id } = await tx.submissionFile.create({ data: { ...file, submissionId: draft.id }, select: { id: true } })
    return { fileId: id }
  })
}

/** Before the work of decoding: counted again when the row is written, where it decides. Throws `photo_limit`. */
export async function requirePlaceForPhoto({ own, submissionId }: { own: OwnTask; submissionId: string }): Promise<void> {
  const most = own.task.evidence.photosMax
  if ((await db.submissionFile.count({ where: { submissionId, removedAt: null, kind: 'photo' } })) > most) throw tooMany('photo_limit', most)
}

function fullFor(own: OwnTask, kind: EvidenceKind, files: readonly { kind: string }[]): AppError | null {
  const photos = files.filter((file) => file.kind === 'photo').length
  if (kind === 'photo') return photos >= own.task.evidence.photosMax ? tooMany('photo_limit', own.task.evidence.photosMax) : null
  return files.length - photos >= mostOtherFiles ? tooMany('file_limit', mostOtherFiles) : null
}

function tooMany(code: 'photo_limit' | 'file_limit', maximum: number): AppError {
  return new AppError(code, { params: { maximum } })
}
