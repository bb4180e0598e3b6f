import { type FileHandle, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { hashFile } from '#app/platform/hash-file.server.ts'
import { dropArrived } from '#app/platform/uploads/require-room.server.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import { eraseMp4Notes } from '#app/videos/prepare/erase-mp4-notes.ts'
import { addFile, type StoredFile } from './add-file.server.ts'
import { storePhoto } from './add-photo.server.ts'
import { requireOpenTask } from './course-task.server.ts'
import { evidenceFolder, evidenceLimits } from './evidence-folder.server.ts'
import { evidenceFormat, evidenceHeadBytes, isWholePdf } from './evidence-format.ts'
import { placeInJpeg } from './photo-place.ts'

type Stored = { file: StoredFile; storeAgain: () => Promise<unknown> }

/**
 * Every byte of a file is here: it is the one that was announced, whole and of a kind that is taken, is cleaned of what the
 * camera noted, stored, and named in the learner's draft. A repeat does nothing more. Throws `UploadRefused` for the file's
 * own faults, and `unavailable` when the store cannot be asked; then it may be tried again.
 */
export async function finishEvidence({ actor, uploadId }: { actor: Actor; uploadId: string }): Promise<void> {
  const upload = await db.evidenceUpload.findFirst({
    where: { id: uploadId, state: 'open', enrolment: { personId: actor.personId } },
  })
  if (!upload) return
  const at = path.join(evidenceFolder(), uploadId)
  try {
    const own = await requireOpenTask({ actor, enrolmentId: upload.enrolmentId })
    const arrivedSha256 = await hashFile(at)
    if (upload.sha256 !== null && upload.sha256 !== arrivedSha256) throw new UploadRefused('changed')
    const known = upload.latitude !== null && upload.longitude !== null ? { latitude: upload.latitude, longitude: upload.longitude } : null
    const stored = await store({ at, arrivedSha256, placeOf: (bytes) => (upload.keepsPlace ? (known ?? placeInJpeg(bytes)) : null) })
    const ended = { state: 'finished', offset: upload.bytes, latitude: null, longitude: null, updatedAt: new Date() }
    await addFile({
      own,
      ...stored,
      alongside: (tx) => tx.evidenceUpload.updateMany({ where: { id: uploadId, state: 'open' }, data: ended }),
    })
  } catch (error) {
    throw asRefusal(error)
  }
  await dropArrived({ folder: evidenceFolder(), uploadId })
}

/** Faults that trying again does not mend, in the words of uploads. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof AppError)) return error
  if (error.code === 'photo_unreadable') return new UploadRefused('damaged')
  if (error.code === 'photo_limit' || error.code === 'file_limit') return new UploadRefused('too_many')
  return error.code === 'unavailable' ? error : new UploadRefused('not_open')
}

async function store({
  at,
  arrivedSha256,
  placeOf,
}: {
  at: string
  arrivedSha256: string
  placeOf: (bytes: Uint8Array) => ReturnType<typeof placeInJpeg>
}): Promise<Stored> {
  const handle = await open(at, 'r+')
  try {
    const { size } = await handle.stat()
    const head = await readAt(handle, 0, evidenceHeadBytes)
    const format = evidenceFormat(head)
    if (format === null) throw new UploadRefused('not_taken')
    if (size > evidenceLimits()[format.kind]) throw new UploadRefused('too_large')
    if (format.kind === 'photo') {
      const bytes = await readFile(at)
      return await storePhoto({ bytes, place: placeOf(bytes) })
    }
    if (!(await isWhole(handle, { ...format, head, size }))) throw new UploadRefused('damaged')
    await handle.sync()
    const storeAgain = () => fileStore().add(at)
    const { sha256, bytes } = await storeAgain()
    return { file: { sha256, arrivedSha256, ...format, bytes, width: null, height: null, latitude: null, longitude: null }, storeAgain }
  } finally {
    await handle.close()
  }
}

/** Judges what can be judged without playing it; from an MP4 takes out place, device and owner on the way. */
async function isWhole(handle: FileHandle, { mediaType, head, size }: { mediaType: string; head: Uint8Array; size: number }): Promise<boolean> {
  if (mediaType === 'application/pdf') return isWholePdf(head, await readAt(handle, Math.max(0, size - 2_048), 2_048))
  if (!mediaType.endsWith('/mp4')) return size > 1_000
  return eraseMp4Notes({
    size,
    readAt: (from, length) => readAt(handle, from, length),
    writeAt: (from, bytes) => handle.write(bytes, 0, bytes.length, from),
  })
}

async function readAt(handle: FileHandle, from: number, length: number): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from)
  return buffer.subarray(0, bytesRead)
}
