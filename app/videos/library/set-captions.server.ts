import type { Locale } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { findProvider } from '#app/videos/providers/find-provider.server.ts'
import { providedVideo } from '#app/videos/providers/provided-video.ts'
import { type CaptionProblem, readCaptions, writeCaptions } from './captions.ts'
import { lockOwnVideo } from './find-library-video.server.ts'
import { recordVideoEvent } from './record-video-change.server.ts'

/** Larger than the captions of a whole day. */
export const mostCaptionBytes = 1_000_000

type Which = { actor: Actor; videoId: string; language: Locale }

/**
 * Checks captions and puts them in the place of earlier ones. The provider gets a copy for its own players; ours shows the
 * stored ones, so a provider out of reach is no reason to refuse. Throws `captions_wrong` with the line, `not_found`, `from_content`.
 */
export async function setCaptions({ actor, videoId, language, bytes }: Which & { bytes: Uint8Array }): Promise<{ cues: number }> {
  const source = textOf(bytes)
  if (source === null) throw wrong({ line: 1, reason: 'not_captions' })
  const { vtt, cues } = await inTransaction(async (tx) => {
    const video = await lockOwnVideo(tx, { actor, videoId })
    const read = readCaptions(source, video.durationMs)
    if ('problem' in read) throw wrong(read.problem)
    const row = { vtt: writeCaptions(read.cues), cues: read.cues.length, updatedAt: new Date() }
    const where = { videoId_language: { videoId, language } }
    await tx.videoCaption.upsert({ where, create: { videoId, language, ...row }, update: row })
    await recordVideoEvent(tx, { videoId, kind: 'captions_set', actorId: actor.personId, detail: { language, cues: row.cues } })
    return row
  })
  await handOn({ videoId, language, vtt })
  return { cues }
}

/** Takes captions away. Throws `not_found` or `from_content`. */
export async function removeCaptions({ actor, videoId, language }: Which): Promise<void> {
  const removed = await inTransaction(async (tx) => {
    await lockOwnVideo(tx, { actor, videoId })
    const caption = await tx.videoCaption.findUnique({ where: { videoId_language: { videoId, language } }, select: { muxTrackId: true } })
    if (!caption) return null
    await tx.videoCaption.delete({ where: { videoId_language: { videoId, language } } })
    await recordVideoEvent(tx, { videoId, kind: 'captions_removed', actorId: actor.personId, detail: { language } })
    return caption
  })
  if (!removed) return
  const video = await db.video.findUniqueOrThrow({ where: { id: videoId }, select: { ...providedVideo, provider: true } })
  await findProvider(video.provider).removeCaption(video, { language, trackId: removed.muxTrackId })
}

async function handOn({ videoId, language, vtt }: { videoId: string; language: Locale; vtt: string }): Promise<void> {
  const video = await db.video.findUniqueOrThrow({
    where: { id: videoId },
    select: { ...providedVideo, provider: true, captions: { where: { language }, select: { muxTrackId: true } } },
  })
  const trackId = await findProvider(video.provider).putCaption(video, { language, vtt, trackId: video.captions[0]?.muxTrackId ?? null })
  await db.videoCaption.updateMany({ where: { videoId, language }, data: { muxTrackId: trackId } })
}

/** UTF-8, and UTF-16 as Windows editors write it; null for anything else. */
function textOf(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

function wrong({ line, reason }: CaptionProblem): AppError {
  return new AppError('captions_wrong', { fields: { captions: { key: `videos.captions.wrong.${reason}`, params: { line } } } })
}
