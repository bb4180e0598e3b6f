import { stat } from 'node:fs/promises'
import path from 'node:path'
import { db } from '#app/platform/database.server.ts'
import { uploadFolder } from '#app/videos/library/video-store.server.ts'
import { finishUpload } from './follow-upload.server.ts'

/** Ends uploads whose bytes are all on disk although nobody could note it: the database was away at the last piece. */
export async function finishArrivedUploads(): Promise<void> {
  const open = await db.videoUpload.findMany({
    where: { state: 'open', video: { state: 'arriving', deletedAt: null } },
    select: { id: true, bytes: true },
  })
  for (const { id, bytes } of open) {
    const file = await stat(path.join(uploadFolder(), id)).catch(() => null)
    if (file && BigInt(file.size) === bytes) await finishUpload({ uploadId: id })
  }
}
