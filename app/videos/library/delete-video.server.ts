import type { Actor } from '#app/platform/actor.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { findProvider } from '#app/videos/providers/find-provider.server.ts'
import { providedVideo } from '#app/videos/providers/provided-video.ts'
import { dropUploadedBytes } from '#app/videos/upload/begin-upload.server.ts'
import { lockOwnVideo } from './find-library-video.server.ts'
import { recordVideoEvent } from './record-video-change.server.ts'

/**
 * Deletes a video: it is gone from lessons at once and its name is free. What its provider keeps is removed now, or by the
 * daily sweep when the provider cannot be reached. What people watched stays in their records. Throws `not_found`, `from_content`.
 */
export async function deleteVideo({ actor, videoId }: { actor: Actor; videoId: string }): Promise<void> {
  const uploads = await inTransaction(async (tx) => {
    const video = await lockOwnVideo(tx, { actor, videoId })
    await tx.video.update({ where: { id: videoId }, data: { slug: null, deletedAt: new Date(), attempt: { increment: 1 } } })
    await tx.videoCaption.deleteMany({ where: { videoId } })
    const kept = await tx.videoUpload.findMany({ where: { videoId, state: { in: ['open', 'finished'] } }, select: { id: true } })
    await tx.videoUpload.updateMany({ where: { videoId, state: 'open' }, data: { state: 'given_up', updatedAt: new Date() } })
    await recordVideoEvent(tx, { videoId, kind: 'deleted', actorId: actor.personId, detail: { slug: video.slug } })
    await recordAudit(tx, { actorId: actor.personId, action: 'video.deleted', subjectType: 'video', subjectId: videoId })
    return kept
  })
  for (const { id } of uploads) await dropUploadedBytes(id)
  try {
    const video = await db.video.findUniqueOrThrow({ where: { id: videoId }, select: { ...providedVideo, provider: true } })
    await findProvider(video.provider).remove(video)
    await db.video.update({ where: { id: videoId }, data: { sweptAt: new Date() } })
  } catch (error) {
    log.warn({ err: error, videoId }, 'a deleted video is still kept; the sweep will try again')
  }
}
