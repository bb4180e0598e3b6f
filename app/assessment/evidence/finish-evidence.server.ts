import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { dropArrived } from '#app/platform/uploads/require-room.server.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import { addFile } from './add-file.server.ts'
import { requireOpenTask } from './course-task.server.ts'
import { evidenceFolder } from './evidence-folder.server.ts'
import { endUpload } from './follow-evidence.server.ts'
import { type Place, placeInJpeg } from './photo-place.ts'
import { storeArrived } from './store-arrived.server.ts'

/**
 * Every byte of a file is here: it is the one that was announced, whole and of a kind that is taken, is cleaned of what the
 * camera noted, stored, and named in the learner's draft. A repeat does nothing more, nor does a file that
 * answers a question. Throws `UploadRefused` for the file's own faults, and `unavailable` when the store cannot be asked; then it may be tried again.
 */
export async function finishEvidence({ actor, uploadId }: { actor: Actor; uploadId: string }): Promise<void> {
  const upload = await db.evidenceUpload.findFirst({
    where: { id: uploadId, state: 'open', attemptId: null, enrolment: { personId: actor.personId } },
  })
  if (!upload) return
  try {
    const own = await requireOpenTask({ actor, enrolmentId: upload.enrolmentId ?? '' })
    const stored = await storeArrived({ upload, placeOf: placeWanted(upload) })
    await addFile({ own, ...stored, alongside: (tx) => endUpload(tx, { uploadId, bytes: upload.bytes }) })
  } catch (error) {
    throw asRefusal(error)
  }
  await dropArrived({ folder: evidenceFolder(), uploadId })
}

/** What is kept of the place of a photo: nothing unless it was asked for, then what the browser read or the photo says. */
export function placeWanted({ keepsPlace, latitude, longitude }: { keepsPlace: boolean; latitude: number | null; longitude: number | null }) {
  const known = latitude !== null && longitude !== null ? { latitude, longitude } : null
  return (bytes: Uint8Array): Place | null => (keepsPlace ? (known ?? placeInJpeg(bytes)) : null)
}

/** Faults that trying again does not mend, in the words of uploads. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof AppError)) return error
  if (error.code === 'photo_unreadable') return new UploadRefused('damaged')
  if (['photo_limit', 'file_limit', 'document_limit'].includes(error.code)) return new UploadRefused('too_many')
  return error.code === 'unavailable' ? error : new UploadRefused('not_open')
}
