import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { createVideo } from '#app/videos/library/create-video.server.ts'
import { uploadFolder, videoStore } from '#app/videos/library/video-store.server.ts'
import { findPrograms } from '#app/videos/prepare/ffmpeg-programs.server.ts'
import { prepareVideo } from '#app/videos/prepare/prepare-video.server.ts'
import { beginUpload } from '#app/videos/upload/begin-upload.server.ts'
import { finishUpload } from '#app/videos/upload/follow-upload.server.ts'
import { makeClip } from './clips.ts'

/** A video of the library whose file has arrived and waits for the worker. */
export async function makeArrivedVideo({ actor, file }: { actor: Actor; file: string }): Promise<{ videoId: string; slug: string; attempt: number }> {
  const slug = `video-${randomUUID()}`
  const { videoId } = await createVideo({ actor, video: { title: 'Video contoh', slug, rights: 'Milik portal.' } })
  return { videoId, slug, ...(await bringFile({ actor, videoId, file })) }
}

/** Brings a file for a video that waits for one, or whose last file did not do. */
export async function bringFile({ actor, videoId, file }: { actor: Actor; videoId: string; file: string }): Promise<{ attempt: number }> {
  const uploadId = randomUUID()
  await beginUpload({ actor, videoId, uploadId, bytes: Math.max(1, statSync(file).size) })
  mkdirSync(uploadFolder(), { recursive: true })
  copyFileSync(file, path.join(uploadFolder(), uploadId))
  await finishUpload({ uploadId })
  return db.video.findUniqueOrThrow({ where: { id: videoId }, select: { attempt: true } })
}

/** The same, made watchable, as the worker does. */
export async function makeReadyVideo({
  actor,
  file = makeClip({ seconds: 2 }),
}: {
  actor: Actor
  file?: string
}): Promise<{ videoId: string; slug: string }> {
  const video = await makeArrivedVideo({ actor, file })
  await prepareVideo(video)
  return video
}

/** What became of a file that the worker was given, whether it did or not. */
export async function makePreparedVideo(wanted: { actor: Actor; file: string }) {
  const video = await makeArrivedVideo(wanted)
  await prepareVideo(video)
  return db.video.findUniqueOrThrow({ where: { id: video.videoId }, include: { renditions: true, files: true, events: true } })
}

/** What ffprobe says of a stored file. */
export function probeVideo(sha256: string): { width: number; height: number; seconds: number; codecs: string[] } {
  const args = ['-v', 'error', '-print_format', 'json', '-show_streams', '-show_format', videoStore().place(sha256)]
  const { streams, format } = JSON.parse(execFileSync(findPrograms()?.ffprobe ?? '', args, { encoding: 'utf8' }))
  const picture = streams.find((stream: { codec_type: string }) => stream.codec_type === 'video') ?? {}
  return {
    width: picture.width,
    height: picture.height,
    seconds: Number(format.duration),
    codecs: streams.map((one: { codec_name: string }) => one.codec_name),
  }
}
