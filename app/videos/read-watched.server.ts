import { db } from '#app/platform/database.server.ts'
import { watchedPercent } from './played-intervals.ts'
import { watchable } from './provided-video.ts'

/** How much a person has watched of videos that can be watched now, by slug; one that is missing cannot be asked for. */
export async function readWatched({ personId, slugs }: { personId: string; slugs: readonly string[] }): Promise<Map<string, number>> {
  if (slugs.length === 0) return new Map()
  const rows = await db.video.findMany({
    where: { slug: { in: [...slugs] }, ...watchable },
    select: { slug: true, durationMs: true, watches: { where: { personId }, select: { playedMs: true } } },
  })
  return new Map(rows.map(({ slug, durationMs, watches }) => [slug ?? '', watchedPercent(watches[0]?.playedMs ?? 0, durationMs ?? 0)]))
}
