import type { ContentProblem } from '#app/courses/content-problem.ts'
import { inTransaction, type Tx } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { log } from '#app/platform/log.server.ts'
import { prepareVideoJob } from '#app/videos/jobs.ts'
import { whileNaming } from '#app/videos/upload/objects-lock.server.ts'
import { readVideoFiles } from './read-video-files.server.ts'
import { recordVideoEvent } from './record-video-change.server.ts'
import type { ContentVideo } from './video-files.ts'
import { videoStore } from './video-store.server.ts'

export type VideoImportReport = { imported: string[]; problems: ContentProblem[] }

/**
 * Brings the videos of a content folder into the library; they are always kept by the portal itself. One whose files are
 * the same as last time is left alone, one with problems is reported and stays as it was. Several processes may import at once.
 */
export async function importVideos({ folder }: { folder: string }): Promise<VideoImportReport> {
  const { videos, problems } = await readVideoFiles({ folder })
  const imported: string[] = []
  for (const video of videos) {
    const outcome = await importVideo(video)
    if (outcome === 'taken') {
      const message = 'An uploaded video of the library has this name. Rename the folder, or delete that video.'
      problems.push({ file: `videos/${video.slug}`, line: 1, message })
    } else if (outcome === 'changed') imported.push(video.slug)
  }
  for (const { file, line, message } of problems) log.error({ file, line, reason: message }, 'content problem; the video stays as it was')
  return { imported, problems }
}

async function importVideo(video: ContentVideo): Promise<'unchanged' | 'changed' | 'taken'> {
  return whileNaming(async () => {
    const sha256 = await videoStore().put(video.clip)
    return inTransaction((tx) => importVideoIn(tx, video, sha256))
  })
}

async function importVideoIn(tx: Tx, video: ContentVideo, sha256: string): Promise<'unchanged' | 'changed' | 'taken'> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('videos.slug'))`
  const known = await tx.video.findUnique({ where: { slug: video.slug } })
  if (known && known.contentHash === null) return 'taken'
  if (known?.contentHash === video.hash) return 'unchanged'
  const { title, rights, transcript, hash } = video
  const texts = { title, rights, transcript, contentHash: hash }
  const clip = { originalSha256: sha256, originalBytes: BigInt(video.clip.byteLength), originalType: 'video/mp4' }
  const isNewClip = known?.originalSha256 !== sha256
  const begin = { ...clip, state: 'preparing', failure: null, progress: 0, stateSince: new Date() }
  const { id, attempt } = known
    ? await tx.video.update({ where: { id: known.id }, data: { ...texts, ...(isNewClip ? { ...begin, attempt: { increment: 1 } } : {}) } })
    : await tx.video.create({ data: { ...texts, ...begin, slug: video.slug, provider: 'embedded' } })
  await storeCaptions(tx, id, video.captions)
  await recordVideoEvent(tx, { videoId: id, kind: 'imported', actorId: null })
  if (isNewClip) await sendJob(tx, prepareVideoJob, { videoId: id, attempt }, { key: `${id}-${attempt}` })
  return 'changed'
}

async function storeCaptions(tx: Tx, videoId: string, captions: ContentVideo['captions']): Promise<void> {
  await tx.videoCaption.deleteMany({ where: { videoId } })
  await tx.videoCaption.createMany({ data: captions.map((caption) => ({ ...caption, videoId })) })
}
