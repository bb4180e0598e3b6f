import { db } from '#app/platform/database.server.ts'
import { mux } from './mux-config.server.ts'
import { askMux, askMuxFor } from './mux-trouble.server.ts'

/** Younger assets may belong to an upload whose row is being written. */
const dayMs = 24 * 60 * 60 * 1000
const mark = /^naik-kelas:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Deletes the assets of ours that no video names any more: of replaced files and of videos that were deleted. */
export async function sweepMuxAssets(now = new Date()): Promise<number> {
  const orphans = await askMux('assets', async () => {
    const found: string[] = []
    for await (const { id, passthrough, created_at } of mux().video.assets.list({ limit: 100 })) {
      const videoId = mark.exec(passthrough ?? '')?.[1]
      if (videoId && Number(created_at) * 1000 < now.getTime() - dayMs && !(await isNamed(id, videoId))) found.push(id)
    }
    return found
  })
  for (const id of orphans) await askMuxFor('asset', () => mux().video.assets.delete(id))
  return orphans.length
}

/** A video that has not heard of its asset yet counts as naming it. */
async function isNamed(assetId: string, videoId: string): Promise<boolean> {
  const video = await db.video.findFirst({ where: { id: videoId, deletedAt: null }, select: { muxAssetId: true } })
  return video !== null && (video.muxAssetId === null || video.muxAssetId === assetId)
}
