import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { prepareVideoJob } from '#app/videos/jobs.ts'
import { lockLibraryVideo } from './find-library-video.server.ts'
import { recordVideoEvent } from './record-video-change.server.ts'

/**
 * Tries again to make a video watchable: from the file that is still here, or by waiting for a new one. Also for a video
 * that is served as it came, once there is ffmpeg. Throws `not_found` or `video_busy`.
 */
export async function retryVideo({ actor, videoId }: { actor: Actor; videoId: string }): Promise<void> {
  await inTransaction(async (tx) => {
    const video = await lockLibraryVideo(tx, { actor, videoId })
    const original = await tx.videoRendition.findUnique({ where: { videoId_kind: { videoId, kind: 'original' } }, select: { kind: true } })
    if (video.state !== 'failed' && !(video.state === 'ready' && original)) throw new AppError('video_busy')
    const upload = await tx.videoUpload.findFirst({ where: { videoId }, orderBy: { createdAt: 'desc' }, select: { state: true } })
    const hasFile = video.provider === 'embedded' && (video.originalSha256 !== null || upload?.state === 'finished')
    const attempt = video.attempt + 1
    const state = hasFile ? 'preparing' : 'waiting'
    await tx.video.update({ where: { id: videoId }, data: { state, attempt, failure: null, progress: 0, stateSince: new Date() } })
    await recordVideoEvent(tx, { videoId, kind: 'retried', actorId: actor.personId })
    if (hasFile) await sendJob(tx, prepareVideoJob, { videoId, attempt }, { key: `${videoId}-${attempt}` })
  })
}
