import type { Actor } from '#app/platform/actor.ts'
import { hasRole } from '#app/platform/actor.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import { prepareVideoJob } from '#app/videos/jobs.ts'
import { recordVideoChange, recordVideoChangeIn } from '#app/videos/library/record-video-change.server.ts'
import type { VideoChange } from '#app/videos/library/video-state.ts'
import { dropUploadedBytes } from './begin-upload.server.ts'

type Upload = { uploadId: string }

/** Lets only the operator who began an upload go on with it. Throws `UploadRefused`. */
export async function requireOwnUpload({ actor, uploadId }: Upload & { actor: Actor }): Promise<void> {
  if (!hasRole(actor, 'operator')) throw new UploadRefused('signed_out')
  const upload = await db.videoUpload.findFirst({ where: { id: uploadId, actorId: actor.personId }, select: { state: true } })
  if (upload?.state === 'finished') throw new UploadRefused('finished')
  if (upload?.state !== 'open') throw new UploadRefused('gone')
}

/** Notes how much of an upload is on disk, for the people who wait for it. */
export async function noteUploadProgress({ uploadId, offset }: Upload & { offset: number }): Promise<void> {
  const upload = await db.videoUpload.update({
    where: { id: uploadId, state: 'open' },
    data: { offset: BigInt(offset), updatedAt: new Date() },
    select: { videoId: true, bytes: true, video: { select: { attempt: true } } },
  })
  const progress = Math.min(99, Math.floor((offset / Number(upload.bytes)) * 100))
  await recordVideoChange({ videoId: upload.videoId, attempt: upload.video.attempt, change: { kind: 'arriving', progress } })
}

/** Every byte is here: the worker takes over. Repeats change nothing. */
export async function finishUpload({ uploadId }: Upload): Promise<void> {
  await closeUpload({ uploadId }, 'finished', { kind: 'preparing', progress: 0 })
}

/** What came is no video: its bytes go at once, and the operator reads why. */
export async function refuseUpload({ uploadId }: Upload): Promise<void> {
  await closeUpload({ uploadId }, 'refused', { kind: 'failed', reason: 'not_a_video' })
  await dropUploadedBytes(uploadId)
}

async function closeUpload({ uploadId }: Upload, state: 'finished' | 'refused', change: VideoChange): Promise<void> {
  await inTransaction(async (tx) => {
    const [upload] = await tx.videoUpload.updateManyAndReturn({
      where: { id: uploadId, state: 'open' },
      data: { state, updatedAt: new Date() },
      select: { videoId: true, bytes: true },
    })
    if (!upload) return
    if (state === 'finished') {
      await tx.videoUpload.update({ where: { id: uploadId }, data: { offset: upload.bytes } })
      // An earlier file that did not do is not prepared again in its place; the sweep takes it.
      await tx.video.update({ where: { id: upload.videoId }, data: { originalSha256: null } })
    }
    const { attempt } = await tx.video.findUniqueOrThrow({ where: { id: upload.videoId }, select: { attempt: true } })
    await recordVideoChangeIn(tx, { videoId: upload.videoId, attempt, change })
    if (state === 'finished') await sendJob(tx, prepareVideoJob, { videoId: upload.videoId, attempt }, { key: `${upload.videoId}-${attempt}` })
  })
}
