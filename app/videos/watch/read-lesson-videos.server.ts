import type { Locale } from '#app/i18n/locale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { readTranscript } from '#app/videos/library/transcript.ts'
import { findProvider } from '#app/videos/providers/find-provider.server.ts'
import { providedVideo, watchable } from '#app/videos/providers/provided-video.ts'
import type { ProvidedVideo } from '#app/videos/providers/provider.ts'
import { choicesOf, type LessonVideo } from './lesson-video.ts'
import { watchedPercent } from './played-intervals.ts'
import { countedMs } from './watch-rules.ts'

/**
 * The videos that a lesson names, as this viewer sees them. One that cannot be watched yet, or is not there, is left out: the lesson
 * stays readable without it.
 */
export async function readLessonVideos({
  slugs,
  actor,
  viewerKey,
}: {
  slugs: readonly string[]
  actor: Actor | null
  /** Null for a browser that has not been given a name yet. */
  viewerKey: string | null
}): Promise<LessonVideo[]> {
  if (slugs.length === 0) return []
  const rows = await db.video.findMany({
    where: { slug: { in: [...slugs] }, ...watchable },
    select: {
      ...providedVideo,
      slug: true,
      title: true,
      provider: true,
      transcript: true,
      renditions: { select: { kind: true, bytes: true, width: true, height: true } },
      captions: { select: { language: true }, orderBy: { language: 'desc' } },
      watches: {
        where: { personId: actor?.personId ?? '00000000-0000-0000-0000-000000000000' },
        select: { playedMs: true, positionMs: true, deliveredBytes: true },
      },
    },
  })
  return Promise.all(
    rows.map(async (row) => {
      const durationMs = row.durationMs ?? 0
      const [watch] = row.watches
      return {
        slug: row.slug ?? '',
        title: row.title,
        durationMs,
        choices: choicesOf(row.renditions),
        captions: row.captions.map(({ language }) => language as Locale),
        transcript: readTranscript(row.transcript),
        poster: viewerKey && (await posterFor(row.provider, row, viewerKey)),
        watched: actor && {
          percent: watchedPercent(countedMs(watch?.playedMs ?? 0, watch?.deliveredBytes ?? null, { ...row, durationMs }), durationMs),
          positionMs: watch?.positionMs ?? 0,
        },
      }
    }),
  )
}

/** A lesson without its picture is still a lesson. */
async function posterFor(provider: string, video: ProvidedVideo, key: string): Promise<string | null> {
  try {
    const poster = await findProvider(provider).address(video, { viewer: { key, programmeId: null }, purpose: 'poster' })
    return poster?.address ?? null
  } catch (error) {
    log.warn({ video: video.id, err: error }, 'no poster')
    return null
  }
}
