import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { findPrograms } from '#app/videos/prepare/ffmpeg-programs.server.ts'
import type { ProviderName } from '#app/videos/providers/provider.ts'
import { choicesOf } from '#app/videos/watch/lesson-video.ts'
import type { FailureReason, VideoState } from './video-state.ts'

const listed = {
  id: true,
  slug: true,
  title: true,
  provider: true,
  state: true,
  failure: true,
  progress: true,
  durationMs: true,
  contentHash: true,
} as const

type Row = {
  id: string
  slug: string | null
  title: string
  provider: string
  state: string
  failure: string | null
  progress: number
  durationMs: number | null
  contentHash: string | null
}

function summaryOf({ id, slug, title, provider, state, failure, progress, durationMs, contentHash }: Row) {
  return {
    videoId: id,
    slug: slug ?? '',
    title,
    provider: provider as ProviderName,
    state: state as VideoState,
    failure: failure as FailureReason | null,
    progress,
    durationMs,
    isFromContent: contentHash !== null,
  }
}

export type LibraryVideo = ReturnType<typeof summaryOf>

/** The library, newest first, a page at a time. */
export async function readLibrary({ actor, page }: { actor: Actor; page: number }) {
  requireOperator(actor)
  const perPage = 50
  const where = { deletedAt: null }
  const pages = Math.max(1, Math.ceil((await db.video.count({ where })) / perPage))
  const shown = Math.min(Math.max(1, Math.floor(page)), pages)
  const rows = await db.video.findMany({
    where,
    orderBy: { createdAt: 'desc' },
    skip: (shown - 1) * perPage,
    take: perPage,
    select: { ...listed, renditions: { select: { kind: true, bytes: true, width: true, height: true } } },
  })
  return { videos: rows.map((row) => ({ ...summaryOf(row), choices: choicesOf(row.renditions) })), page: shown, pages }
}

/** One video with everything an operator decides about. Throws `not_found`. */
export async function readLibraryVideo({ actor, videoId }: { actor: Actor; videoId: string }) {
  requireOperator(actor)
  const row = await db.video.findFirst({
    where: { id: videoId, deletedAt: null },
    include: {
      renditions: true,
      captions: { select: { language: true, cues: true, updatedAt: true } },
      events: { orderBy: { at: 'desc' }, take: 30, select: { kind: true, detail: true, at: true } },
      uploads: { orderBy: { createdAt: 'desc' }, take: 1, select: { state: true } },
    },
  })
  if (!row) throw new AppError('not_found')
  return {
    ...summaryOf(row),
    width: row.width,
    height: row.height,
    hasSound: row.hasSound,
    rights: row.rights,
    transcript: row.transcript,
    originalBytes: row.originalBytes === null ? null : Number(row.originalBytes),
    choices: choicesOf(row.renditions),
    servesOriginal: row.renditions.some(({ kind }) => kind === 'original'),
    /** Whether the small renditions can be made on this machine. */
    hasPrograms: row.provider !== 'embedded' || findPrograms() !== null,
    /** Whether the file is still here, so that trying again needs no new one. */
    canRetry: row.provider === 'embedded' && (row.originalSha256 !== null || row.uploads.some(({ state }) => state === 'finished')),
    captions: row.captions,
    events: row.events.map(({ kind, detail, at }) => ({ kind, detail: detail as Record<string, string | number | null>, at })),
  }
}

export type LibraryVideoPage = Awaited<ReturnType<typeof readLibraryVideo>>
