import { db } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { log } from '#app/platform/log.server.ts'
import { prepareVideoJob } from '#app/videos/jobs.ts'
import { allProviders, findProvider } from '#app/videos/providers/find-provider.server.ts'
import { providedVideo } from '#app/videos/providers/provided-video.ts'
import { dropUploadedBytes } from '#app/videos/upload/begin-upload.server.ts'
import { finishArrivedUploads } from '#app/videos/upload/finish-arrived-uploads.server.ts'
import { recordVideoChange } from './record-video-change.server.ts'
import { uploadKeptMs } from './sweep-video-files.server.ts'

/** Tidies up: deleted videos at their providers, uploads nobody went on with, and whatever no video names. Runs daily. */
export async function sweepVideos(): Promise<void> {
  await removeDeleted()
  await finishArrivedUploads()
  await giveUpOldUploads()
  await prepareForgotten()
  for (const provider of allProviders()) {
    const removed = await provider.sweepOrphans()
    if (removed > 0) log.info({ provider: provider.name, removed }, 'videos swept')
  }
}

/** A provider that could not be reached when a video was deleted is asked again. */
async function removeDeleted(): Promise<void> {
  const deleted = await db.video.findMany({ where: { deletedAt: { not: null }, sweptAt: null }, select: { ...providedVideo, provider: true } })
  for (const video of deleted) {
    try {
      await findProvider(video.provider).remove(video)
      await db.video.update({ where: { id: video.id }, data: { sweptAt: new Date() } })
    } catch (error) {
      log.warn({ err: error, videoId: video.id }, 'a deleted video is still kept by its provider')
    }
  }
}

async function giveUpOldUploads(): Promise<void> {
  const old = await db.videoUpload.findMany({
    where: { state: 'open', updatedAt: { lt: new Date(Date.now() - uploadKeptMs) } },
    select: { id: true, videoId: true, video: { select: { attempt: true, state: true } } },
  })
  for (const { id, videoId, video } of old) {
    await db.videoUpload.update({ where: { id, state: 'open' }, data: { state: 'given_up', updatedAt: new Date() } })
    if (video.state === 'arriving')
      await recordVideoChange({ videoId, attempt: video.attempt, change: { kind: 'failed', reason: 'upload_given_up' } })
    await dropUploadedBytes(id)
  }
}

/** A job that used up its tries leaves a video preparing for ever: send it anew, which does nothing while one runs. */
async function prepareForgotten(): Promise<void> {
  const waiting = await db.video.findMany({
    where: { state: 'preparing', provider: 'embedded', deletedAt: null, stateSince: { lt: new Date(Date.now() - 6 * 3_600_000) } },
    select: { id: true, attempt: true },
  })
  for (const { id, attempt } of waiting) await sendJob(db, prepareVideoJob, { videoId: id, attempt }, { key: `${id}-${attempt}` })
}
