import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, open, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { prepareVideoJob } from '#app/videos/jobs.ts'
import { recordVideoChange, recordVideoChangeIn, recordVideoEvent } from '#app/videos/library/record-video-change.server.ts'
import { removeUnneeded } from '#app/videos/library/sweep-video-files.server.ts'
import type { FailureReason, Rendition } from '#app/videos/library/video-state.ts'
import { uploadFolder, videoStore, workFolder } from '#app/videos/library/video-store.server.ts'
import { dropUploadedBytes } from '#app/videos/upload/begin-upload.server.ts'
import { whileNaming } from '#app/videos/upload/objects-lock.server.ts'
import { mediaTypeOf, sniffBytes, sniffVideo } from '#app/videos/upload/sniff-video.ts'
import { encodeRenditions } from './encode-renditions.server.ts'
import { eraseMp4Notes } from './erase-mp4-notes.ts'
import { findPrograms } from './ffmpeg-programs.server.ts'
import type { Prepared } from './prepared-video.ts'
import { readMp4 } from './read-mp4.ts'

type Try = { videoId: string; attempt: number }

/**
 * Makes an embedded video watchable: renditions, poster and storyboard with ffmpeg, or the original alone without it. Runs
 * in the worker and may run twice. Whatever the file holds, it ends with a state; only faults of our own are thrown. What an
 * earlier try made is served until this one is ready. The programs end with `signal`, at the latest when the job's time is over.
 */
export async function prepareVideo(
  { videoId, attempt }: Try,
  { signal = AbortSignal.timeout(prepareVideoJob.options.timeLimitSeconds * 1000) }: { signal?: AbortSignal } = {},
): Promise<void> {
  const video = await db.video.findFirst({ where: { id: videoId, attempt, state: 'preparing', deletedAt: null }, select: { originalSha256: true } })
  if (!video) return
  const folder = path.join(workFolder(), `${videoId}-${attempt}-${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true })
    const prepared = await prepareFrom({ videoId, attempt, known: video.originalSha256, folder, signal })
    if ('reason' in prepared) await fail({ videoId, attempt }, prepared.reason)
    else await publish({ videoId, attempt }, prepared)
  } catch (error) {
    // A full disk is no fault of the file: the operator is told, and the original is still here.
    if (!isFullDisk(error)) throw error
    await fail({ videoId, attempt }, 'disk_full')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function fail({ videoId, attempt }: Try, reason: FailureReason): Promise<void> {
  await recordVideoChange({ videoId, attempt, change: { kind: 'failed', reason } })
}

function isFullDisk(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')
}

/** Moves what was made into the store and puts it in the place of what was served before, all at once. */
async function publish({ videoId, attempt }: Try, { files, ready, shortened }: Exclude<Prepared, { reason: unknown }>): Promise<void> {
  const stored = await whileNaming(async () => {
    const rows: { videoId: string; name: string; mediaType: string; sha256: string; bytes: bigint }[] = []
    for (const { at, name, mediaType } of files) {
      const { sha256, bytes } = await videoStore().add(at)
      rows.push({ videoId, name, mediaType, sha256, bytes: BigInt(bytes) })
    }
    await inTransaction(async (tx) => {
      if (!(await recordVideoChangeIn(tx, { videoId, attempt, change: ready }))) return
      await tx.videoFile.deleteMany({ where: { videoId } })
      await tx.videoFile.createMany({ data: rows })
      if (shortened) await recordVideoEvent(tx, { videoId, kind: 'shortened', actorId: null, detail: shortened })
    })
    return rows
  })
  await freeWhenDeleted(
    videoId,
    stored.map(({ sha256 }) => sha256),
  )
}

/** A video deleted while it was prepared leaves nothing behind. */
async function freeWhenDeleted(videoId: string, objects: readonly string[]): Promise<void> {
  const deleted = await db.video.findFirst({ where: { id: videoId, deletedAt: { not: null } }, select: { id: true } })
  if (deleted) await removeUnneeded(objects)
}

type Work = Try & { folder: string; signal: AbortSignal }

async function prepareFrom({ known, ...work }: Work & { known: string | null }): Promise<Prepared> {
  const original = known ?? (await takeOriginal(work))
  return original ? prepare({ ...work, original }) : { reason: 'upload_given_up' }
}

/**
 * Puts the newest finished upload into the store; null when its bytes are gone or this try is over. The upload goes only once the store has it
 * for good, and another run of the same job may have been faster.
 */
async function takeOriginal({ videoId, attempt }: Try): Promise<string | null> {
  const upload = await db.videoUpload.findFirst({ where: { videoId, state: 'finished' }, orderBy: { updatedAt: 'desc' }, select: { id: true } })
  const taken =
    upload &&
    (await whileNaming(async () => {
      const stored = await videoStore().add(path.join(uploadFolder(), upload.id)).catch(nullWhenGone)
      if (!stored) return null
      const { count } = await db.video.updateMany({
        where: { id: videoId, attempt, deletedAt: null },
        data: { originalSha256: stored.sha256, originalBytes: BigInt(stored.bytes) },
      })
      return { sha256: stored.sha256, isNamed: count > 0 }
    }))
  if (!taken) return (await db.video.findUnique({ where: { id: videoId }, select: { originalSha256: true } }))?.originalSha256 ?? null
  if (!taken.isNamed) {
    await freeWhenDeleted(videoId, [taken.sha256])
    return null
  }
  await dropUploadedBytes(upload.id)
  return taken.sha256
}

function nullWhenGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

async function prepare({ videoId, attempt, original, folder, signal }: Work & { original: string }): Promise<Prepared> {
  const input = videoStore().place(original)
  const { size } = await stat(input)
  if (size === 0) return { reason: 'empty' }
  const kind = sniffVideo(await readStart(input))
  if (kind === null) return { reason: 'not_a_video' }
  await db.video.updateMany({ where: { id: videoId, attempt, deletedAt: null }, data: { originalType: mediaTypeOf(kind) } })
  const programs = findPrograms()
  if (programs === null) return originalAlone({ input, size, folder, mediaType: mediaTypeOf(kind) })
  const onProgress = (progress: number) => recordVideoChange({ videoId, attempt, change: { kind: 'preparing', progress } })
  return encodeRenditions({ input, folder, programs, onProgress, signal })
}

/** Without ffmpeg: an MP4 is served as it came, at whatever it weighs, but for what it tells of the place it was filmed at. */
async function originalAlone({
  input,
  size,
  folder,
  mediaType,
}: {
  input: string
  size: number
  folder: string
  mediaType: string
}): Promise<Prepared> {
  if (mediaType !== 'video/mp4') return { reason: 'program_missing' }
  const at = path.join(folder, 'original.mp4')
  await copyFile(input, at)
  const file = await open(at, 'r+')
  try {
    const readAt = async (from: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(length, size)), 0, Math.min(length, size), from)
      return buffer.subarray(0, bytesRead)
    }
    const facts = await readMp4({ size, readAt })
    if (!facts) return { reason: 'damaged' }
    if (!(await eraseMp4Notes({ size, readAt, writeAt: (from, bytes) => file.write(bytes, 0, bytes.length, from) })))
      return { reason: 'program_missing' }
    const bandwidth = Math.ceil((size * 8000) / facts.durationMs)
    const { width, height } = facts
    const rendition: Rendition = { kind: 'original', bytes: size, bandwidth, width, height, playlist: null, file: 'original.mp4' }
    return { files: [{ name: 'original.mp4', at, mediaType }], ready: { kind: 'ready', ...facts, renditions: [rendition] }, shortened: null }
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
