import { db } from '#app/platform/database.server.ts'
import { watchable } from '#app/videos/providers/provided-video.ts'
import { watchedPercent } from './played-intervals.ts'
import { countedMs } from './watch-rules.ts'

/** How much a person has watched of videos that can be watched now, by slug; one that is missing cannot be asked for. */
export async function readWatched({ personId, slugs }: { personId: string; slugs: readonly string[] }): Promise<Map<string, number>> {
  if (slugs.length === 0) return new Map()
  const rows = await db.video.findMany({
    where: { slug: { in: [...slugs] }, ...watchable },
    select: {
      slug: true,
      durationMs: true,
      renditions: { select: { bytes: true } },
      watches: { where: { personId }, select: { playedMs: true, deliveredBytes: true } },
    },
  })
  return new Map(
    rows.map(({ slug, durationMs: length, renditions, watches: [watch] }) => {
      const durationMs = length ?? 0
      const counted = countedMs(watch?.playedMs ?? 0, watch?.deliveredBytes ?? null, { durationMs, renditions })
      return [slug ?? '', watchedPercent(counted, durationMs)]
    }),
  )
}
