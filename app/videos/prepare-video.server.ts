import { randomUUID } from 'node:crypto'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { dropUploadedBytes } from './begin-upload.server.ts'
import { encodeRenditions } from './encode-renditions.server.ts'
import { findPrograms } from './ffmpeg-programs.server.ts'
import { prepareVideoJob } from './jobs.ts'
import type { Prepared } from './prepared-video.ts'
import { readMp4 } from './read-mp4.ts'
import { recordVideoChange, recordVideoChangeIn, recordVideoEvent } from './record-video-change.server.ts'
import { mediaTypeOf, sniffBytes, sniffVideo } from './sniff-video.ts'
import { removeUnneeded } from './sweep-video-files.server.ts'
import type { Rendition } from './video-state.ts'
import { uploadFolder, videoStore, workFolder } from './video-store.server.ts'

type Try = { videoId: string; attempt: number }

/**
 * Makes an embedded video watchable: renditions, poster and storyboard with ffmpeg, or the original alone without it. Runs
 * in the worker and may run twice. Whatever the file holds, it ends with a state; only faults of our own are thrown. The
 * programs end with `signal`, at the latest when the job's time is over.
 */
export async function prepareVideo(
  { videoId, attempt }: Try,
  signal: AbortSignal = AbortSignal.timeout(prepareVideoJob.options.timeLimitSeconds * 1000),
): Promise<void> {
  const video = await db.video.findFirst({ where: { id: videoId, attempt, state: 'preparing', deletedAt: null }, select: { originalSha256: true } })
  if (!video) return
  const prepared = await prepareFrom({ videoId, attempt, known: video.originalSha256, signal }).catch(diskFull)
  if ('reason' in prepared) {
    await recordVideoChange({ videoId, attempt, change: { kind: 'failed', reason: prepared.reason } })
    return
  }
  await inTransaction(async (tx) => {
    if (!(await recordVideoChangeIn(tx, { videoId, attempt, change: prepared.ready }))) return
    await tx.videoFile.deleteMany({ where: { videoId } })
    await tx.videoFile.createMany({ data: prepared.files.map((file) => ({ ...file, bytes: BigInt(file.bytes), videoId })) })
    if (prepared.shortened) await recordVideoEvent(tx, { videoId, kind: 'shortened', actorId: null, detail: prepared.shortened })
  })
  await freeWhenDeleted(
    videoId,
    prepared.files.map(({ sha256 }) => sha256),
  )
}

/** A video deleted while it was prepared leaves nothing behind. */
async function freeWhenDeleted(videoId: string, objects: readonly string[]): Promise<void> {
  const deleted = await db.video.findFirst({ where: { id: videoId, deletedAt: { not: null } }, select: { id: true } })
  if (deleted) await removeUnneeded(objects)
}

async function prepareFrom({ videoId, attempt, known, signal }: Try & { known: string | null; signal: AbortSignal }): Promise<Prepared> {
  const original = known ?? (await takeOriginal({ videoId, attempt }))
  return original ? prepare({ videoId, attempt, original, signal }) : { reason: 'upload_given_up' }
}

/** A full disk is no fault of the file: the operator is told, and the original is still here. */
function diskFull(error: NodeJS.ErrnoException): Prepared {
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return { reason: 'disk_full' }
  throw error
}

/**
 * Puts the newest finished upload into the store; null when its bytes are gone or this try is over. The upload goes only once the store has it
 * for good, and another run of the same job may have been faster.
 */
async function takeOriginal({ videoId, attempt }: Try): Promise<string | null> {
  const upload = await db.videoUpload.findFirst({ where: { videoId, state: 'finished' }, orderBy: { updatedAt: 'desc' }, select: { id: true } })
  const stored = upload && (await videoStore().add(path.join(uploadFolder(), upload.id)).catch(nullWhenGone))
  if (!stored) return (await db.video.findUnique({ where: { id: videoId }, select: { originalSha256: true } }))?.originalSha256 ?? null
  const { count } = await db.video.updateMany({
    where: { id: videoId, attempt, deletedAt: null },
    data: { originalSha256: stored.sha256, originalBytes: BigInt(stored.bytes) },
  })
  if (count === 0) {
    await freeWhenDeleted(videoId, [stored.sha256])
    return null
  }
  await dropUploadedBytes(upload.id)
  return stored.sha256
}

function nullWhenGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

async function prepare({ videoId, attempt, original, signal }: Try & { original: string; signal: AbortSignal }): Promise<Prepared> {
  const input = videoStore().place(original)
  const { size } = await stat(input)
  if (size === 0) return { reason: 'empty' }
  const kind = sniffVideo(await readStart(input))
  if (kind === null) return { reason: 'not_a_video' }
  await db.video.updateMany({ where: { id: videoId, attempt, deletedAt: null }, data: { originalType: mediaTypeOf(kind) } })
  const programs = findPrograms()
  if (programs === null) return originalAlone({ input, size, sha256: original, mediaType: mediaTypeOf(kind) })
  const folder = path.join(workFolder(), `${videoId}-${attempt}-${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  try {
    const onProgress = (progress: number) => recordVideoChange({ videoId, attempt, change: { kind: 'preparing', progress } })
    return await encodeRenditions({ input, folder, programs, onProgress, signal })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Without ffmpeg: an MP4 is served as it came, at whatever it weighs. */
async function originalAlone({
  input,
  size,
  sha256,
  mediaType,
}: {
  input: string
  size: number
  sha256: string
  mediaType: string
}): Promise<Prepared> {
  if (mediaType !== 'video/mp4') return { reason: 'program_missing' }
  const file = await open(input, 'r')
  try {
    const readAt = async (at: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
      return buffer.subarray(0, bytesRead)
    }
    const facts = await readMp4({ size, readAt })
    if (!facts) return { reason: 'damaged' }
    const bandwidth = Math.ceil((size * 8000) / facts.durationMs)
    const { width, height } = facts
    const rendition: Rendition = { kind: 'original', bytes: size, bandwidth, width, height, playlist: null, file: 'original.mp4' }
    const files = [{ name: 'original.mp4', sha256, bytes: size, mediaType }]
    return { files, ready: { kind: 'ready', ...facts, renditions: [rendition] }, shortened: null }
  } finally {
    await file.close()
  }
}

async function readStart(input: string): Promise<Uint8Array> {
  const file = await open(input, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffBytes), 0, sniffBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
