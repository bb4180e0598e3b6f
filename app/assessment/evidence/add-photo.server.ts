import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { requireOpenTask } from './course-task.server.ts'
import { lockPhotoBytes } from './lock-photo-bytes.server.ts'
import { openDraft } from './open-draft.server.ts'
import { preparePhoto } from './prepare-photo.server.ts'

/**
 * Adds a photo to the learner's draft. The row is written only after the bytes were found in the store again, so that a
 * dropped connection or a full disk leaves no photo that nobody can open. The same photo sent twice is one photo.
 * Throws `not_found`, `enrolment_closed`, `submission_locked`, `photo_limit`, `photo_unreadable`.
 */
export async function addPhoto({ actor, enrolmentId, bytes }: { actor: Actor; enrolmentId: string; bytes: Uint8Array }): Promise<{ fileId: string }> {
  const own = await requireOpenTask({ actor, enrolmentId })
  const most = own.task.evidence.photosMax
  const { id: draftId } = await inTransaction((tx) => openDraft(tx, own))
  // Before the work of decoding; counted again below, where it decides.
  if ((await db.submissionFile.count({ where: { submissionId: draftId, removedAt: null } })) > most) throw tooMany(most)
  const photo = await preparePhoto(bytes)
  const sha256 = await fileStore().put(photo.bytes)
  if (!(await fileStore().has(sha256))) throw new AppError('unavailable')
  return inTransaction(async (tx) => {
    const draft = await openDraft(tx, own)
    const photos = await tx.submissionFile.findMany({ where: { submissionId: draft.id, removedAt: null }, select: { id: true, sha256: true } })
    const same = photos.find((other) => other.sha256 === sha256)
    if (same) return { fileId: same.id }
    if (photos.length >= most) throw tooMany(most)
    await lockPhotoBytes(tx, sha256)
    // An erased person's photo may have been the same one, and gone in this very moment.
    if (!(await fileStore().has(sha256))) await fileStore().put(photo.bytes)
    const { width, height } = photo
    const row = { submissionId: draft.id, sha256, mediaType: 'image/jpeg', bytes: photo.bytes.byteLength, width, height }
    const { id } = await tx.submissionFile.create({ data: row, select: { id: true } })
    return { fileId: id }
  })
}

function tooMany(most: number): AppError {
  return new AppError('photo_limit', { params: { maximum: most } })
}
