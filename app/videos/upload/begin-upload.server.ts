import type { Actor } from '#app/platform/actor.ts'
import { hasRole } from '#app/platform/actor.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { dropArrived, requireRoom } from '#app/platform/uploads/require-room.server.ts'
import { UploadRefused } from '#app/platform/uploads/upload-refusal.ts'
import { startTry } from '#app/videos/library/start-try.server.ts'
import { uploadFolder } from '#app/videos/library/video-store.server.ts'

/**
 * Opens an upload for a video that waits for its file, or whose last file did not do. An earlier upload of the same video
 * is given up. Nothing of the file has arrived yet: its size is judged by what the browser announces, and held to it later.
 * Throws `UploadRefused`.
 */
export async function beginUpload({
  actor,
  videoId,
  uploadId,
  bytes,
}: {
  actor: Actor
  videoId: string
  uploadId: string
  bytes: number
}): Promise<void> {
  if (!hasRole(actor, 'operator')) throw new UploadRefused('signed_out')
  if (bytes === 0) throw new UploadRefused('empty')
  if (bytes > settings().VIDEO_MAX_MB * 1_000_000) throw new UploadRefused('too_large')
  const earlier = await inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from video where id = ${videoId}::uuid for update`
    const video = await tx.video.findFirst({
      where: { id: videoId, deletedAt: null, provider: 'embedded', state: { in: ['waiting', 'arriving', 'failed'] } },
      select: { id: true },
    })
    if (!video) throw new UploadRefused('not_open')
    await requireSpace(tx, { videoId, bytes })
    const open = await tx.videoUpload.findMany({ where: { videoId, state: 'open' }, select: { id: true } })
    await tx.videoUpload.updateMany({ where: { videoId, state: 'open' }, data: { state: 'given_up', updatedAt: new Date() } })
    await tx.videoUpload.create({ data: { id: uploadId, videoId, actorId: actor.personId, bytes: BigInt(bytes) } })
    await startTry(tx, { actorId: actor.personId, videoId, bytes })
    return open
  })
  for (const { id } of earlier) await dropUploadedBytes(id)
}

/** Refuses with `disk_full` what this disk cannot hold beside all that was promised to other uploads. One at a time, so that two do not get the same room. */
async function requireSpace(tx: Tx, { videoId, bytes }: { videoId: string; bytes: number }): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('video_upload.space'))`
  const [promised] = await tx.$queryRaw<{ bytes: number }[]>`
    select coalesce(sum(bytes - "offset"), 0)::float8 as bytes from video_upload where state = 'open' and video_id <> ${videoId}::uuid`
  await requireRoom({ folder: uploadFolder(), bytes, promised: promised?.bytes ?? 0 })
}

/** Throws away what arrived of an upload. */
export async function dropUploadedBytes(uploadId: string): Promise<void> {
  await dropArrived({ folder: uploadFolder(), uploadId })
}
