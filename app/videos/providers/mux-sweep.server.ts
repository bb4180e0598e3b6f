import { db } from '#app/platform/database.server.ts'
import { sendJob } from '#app/platform/jobs.server.ts'
import { reconcileVideoJob } from '#app/videos/jobs.ts'
import { mux } from './mux-config.server.ts'
import { askMux, askMuxFor } from './mux-trouble.server.ts'
import { watchable } from './provided-video.ts'

/** Younger assets may belong to an upload whose row is being written. */
const dayMs = 24 * 60 * 60 * 1000
const mark = /^naik-kelas:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/**
 * Deletes the assets of ours that no video names any more: of replaced files and of videos that were deleted. The other way
 * round, a video whose asset was deleted at Mux without its news coming here is asked for, and then told as lost.
 */
export async function sweepMuxAssets(now = new Date()): Promise<number> {
  const known = await db.video.findMany({
    where: { ...watchable, provider: 'mux', muxAssetId: { not: null } },
    select: { id: true, muxAssetId: true },
  })
  const seen = new Set<string>()
  const orphans = await askMux('assets', async () => {
    const found: string[] = []
    for await (const { id, passthrough, created_at } of mux().video.assets.list({ limit: 100 })) {
      seen.add(id)
      const videoId = mark.exec(passthrough ?? '')?.[1]
      if (videoId && Number(created_at) * 1000 < now.getTime() - dayMs && !(await isNamed(id, videoId))) found.push(id)
    }
    return found
  })
  for (const { id, muxAssetId } of known) {
    if (!seen.has(muxAssetId ?? '')) await sendJob(db, reconcileVideoJob, { videoId: id }, { key: id })
  }
  for (const id of orphans) await askMuxFor('asset', () => mux().video.assets.delete(id))
  return orphans.length
}

/** A video that has not heard of its asset yet counts as naming it. */
async function isNamed(assetId: string, videoId: string): Promise<boolean> {
  const video = await db.video.findFirst({ where: { id: videoId, deletedAt: null }, select: { muxAssetId: true } })
  return video !== null && (video.muxAssetId === null || video.muxAssetId === assetId)
}
