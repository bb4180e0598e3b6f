import { createHash } from 'node:crypto'
import type { Actor } from '#app/platform/actor.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { addFile, requirePlaceForPhoto } from './add-file.server.ts'
import { requireOpenTask } from './course-task.server.ts'
import { openDraft } from './open-draft.server.ts'
import { type Place, placeInJpeg } from './photo-place.ts'
import { preparePhoto } from './prepare-photo.server.ts'

type NewPhoto = { actor: Actor; enrolmentId: string; bytes: Uint8Array; keepsPlace?: boolean }

/**
 * Adds a photo to the learner's draft, without the place where it was taken unless they asked to keep it.
 * Throws `not_found`, `enrolment_closed`, `submission_locked`, `photo_limit`, `photo_unreadable`.
 */
export async function addPhoto({ actor, enrolmentId, bytes, keepsPlace = false }: NewPhoto): Promise<{ fileId: string }> {
  const own = await requireOpenTask({ actor, enrolmentId })
  const { id: submissionId } = await inTransaction((tx) => openDraft(tx, own))
  await requirePlaceForPhoto({ own, submissionId })
  const stored = await storePhoto({ bytes, place: keepsPlace ? placeInJpeg(bytes) : null })
  return addFile({ own, ...stored })
}

/** Writes a photo anew into the store. Throws `photo_unreadable`. */
export async function storePhoto({ bytes, place }: { bytes: Uint8Array; place: Place | null }) {
  const photo = await preparePhoto(bytes)
  const storeAgain = () => fileStore().put(photo.bytes)
  const sha256 = await storeAgain()
  const arrivedSha256 = createHash('sha256').update(bytes).digest('hex')
  const { width, height } = photo
  const known = { latitude: place?.latitude ?? null, longitude: place?.longitude ?? null }
  const file = { sha256, arrivedSha256, kind: 'photo' as const, mediaType: 'image/jpeg', bytes: photo.bytes.byteLength, width, height, ...known }
  return { file, storeAgain }
}
