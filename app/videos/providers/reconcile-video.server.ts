import type { Locale } from '#app/i18n/locale.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { reconcileVideoJob } from '#app/videos/jobs.ts'
import { readCaptions, writeCaptions } from '#app/videos/library/captions.ts'
import { recordVideoChange, recordVideoEvent } from '#app/videos/library/record-video-change.server.ts'
import { finishArrivedUploads } from '#app/videos/upload/finish-arrived-uploads.server.ts'
import { findProvider } from './find-provider.server.ts'
import { providedVideo } from './provided-video.ts'
import type { ProvidedVideo, VideoProvider } from './provider.ts'

/** Asks a video's provider for its state and brings ours up to date. Throws `video_provider_unreachable`; the job tries again. */
export async function reconcileVideo({ videoId }: { videoId: string }): Promise<void> {
  const video = await db.video.findFirst({ where: { id: videoId, deletedAt: null }, select: { ...providedVideo, provider: true, state: true } })
  if (!video || video.state === 'waiting') return
  const provider = findProvider(video.provider)
  const change = await provider.readState(video)
  if (change === null) return
  if (change.kind === 'failed' && change.reason === 'provider_lost' && video.state === 'ready') await loseVideo(video)
  else await recordVideoChange({ videoId, attempt: video.attempt, change })
  if (change.kind === 'ready') await exchangeCaptions(videoId, provider)
}

/** Sends the same for every video that is on its way at a provider, and ends what arrived here: for news that never came. */
export async function reconcileVideos(): Promise<void> {
  await finishArrivedUploads()
  const waiting = await db.video.findMany({
    where: { provider: { not: 'embedded' }, state: { in: ['arriving', 'preparing'] }, deletedAt: null },
    select: { id: true },
  })
  for (const { id } of waiting) await sendJob(db, reconcileVideoJob, { videoId: id }, { key: id })
}

/** A video that could be watched is gone at its provider: lessons do without it, and operators are told. */
async function loseVideo({ id, attempt }: ProvidedVideo): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.video.updateMany({
      where: { id, attempt, state: 'ready' },
      data: { state: 'failed', failure: 'provider_lost', progress: 0, stateSince: new Date() },
    })
    await tx.videoRendition.deleteMany({ where: { videoId: id, video: { state: 'failed' } } })
    if (count > 0) await recordVideoEvent(tx, { videoId: id, kind: 'failed', actorId: null, detail: { reason: 'provider_lost' } })
  })
}

/** Captions that were there before the video was go up; those that only the provider has come down. */
async function exchangeCaptions(videoId: string, provider: VideoProvider): Promise<void> {
  const select = { ...providedVideo, durationMs: true, captions: { select: { language: true, vtt: true, muxTrackId: true } } }
  const video = await db.video.findUniqueOrThrow({ where: { id: videoId }, select })
  for (const { language, trackId, vtt } of await provider.readCaptions(video)) {
    const read = readCaptions(vtt, video.durationMs)
    if ('problem' in read || video.captions.some((own) => own.language === language)) continue
    const row = { videoId, language, vtt: writeCaptions(read.cues), cues: read.cues.length, muxTrackId: trackId }
    await db.videoCaption.createMany({ data: [row], skipDuplicates: true })
  }
  for (const { language, vtt, muxTrackId } of video.captions) {
    if (muxTrackId !== null) continue
    const trackId = await provider.putCaption(video, { language: language as Locale, vtt, trackId: null })
    await db.videoCaption.updateMany({ where: { videoId, language, vtt }, data: { muxTrackId: trackId } })
  }
}
