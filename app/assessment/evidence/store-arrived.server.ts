import { type FileHandle, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileStore } from '#app/platform/file-store.server.ts'
import { hashFile } from '#app/platform/hash-file.server.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import { eraseMp4Notes } from '#app/videos/prepare/erase-mp4-notes.ts'
import type { StoredFile } from './add-file.server.ts'
import { storePhoto } from './add-photo.server.ts'
import { evidenceFolder, evidenceLimits } from './evidence-folder.server.ts'
import { type EvidenceLimits, evidenceFormat, evidenceHeadBytes, evidenceRefusal, isWholePdf } from './evidence-format.ts'
import type { Place } from './photo-place.ts'
import { isWholeRecording } from './whole-recording.ts'

type Given = {
  upload: { id: string; sha256: string | null }
  /** The place of a photo, where it is kept. */
  placeOf: (bytes: Uint8Array) => Place | null
  /** What a file of each kind may weigh; a kind without is not wanted here. */
  limits?: Partial<EvidenceLimits>
}
type Stored = { file: StoredFile; storeAgain: () => Promise<unknown> }

/**
 * Every byte of an upload is here: it is the file that was announced, whole and of a kind that is taken, is cleaned of what
 * the camera noted, and lies in the store. Throws `UploadRefused` for the file's own faults, `photo_unreadable`.
 */
export async function storeArrived({ upload, placeOf, limits = evidenceLimits() }: Given): Promise<Stored> {
  const at = path.join(evidenceFolder(), upload.id)
  const arrivedSha256 = await hashFile(at)
  if (upload.sha256 !== null && upload.sha256 !== arrivedSha256) throw new UploadRefused('changed')
  const handle = await open(at, 'r+')
  try {
    const { size } = await handle.stat()
    const head = await readAt(handle, 0, evidenceHeadBytes)
    const format = evidenceFormat(head)
    const refusal = evidenceRefusal(head, { bytes: size, limits })
    if (format === null || refusal !== null) throw new UploadRefused(refusal ?? 'not_taken')
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
  if (!mediaType.endsWith('/mp4')) return isWholeRecording({ mediaType, size, readAt: (from, length) => readAt(handle, from, length) })
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
