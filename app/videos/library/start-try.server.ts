import type { Tx } from '#app/platform/database.server.ts'
import { recordVideoEvent } from './record-video-change.server.ts'

type Try = { actorId: string; videoId: string; bytes: number; mux?: { muxUploadId: string | null } }

/** A file begins to come, to us or to another provider: news about earlier tries change nothing from now on. The video's row is locked. */
export async function startTry(tx: Tx, { actorId, videoId, bytes, mux }: Try): Promise<void> {
  const { state } = await tx.video.findUniqueOrThrow({ where: { id: videoId }, select: { state: true } })
  await tx.video.update({
    where: { id: videoId },
    data: {
      state: 'arriving',
      failure: null,
      progress: 0,
      attempt: { increment: 1 },
      ...(state === 'arriving' ? {} : { stateSince: new Date() }),
      ...(mux && { ...mux, muxAssetId: null, muxPlaybackId: null }),
    },
  })
  await recordVideoEvent(tx, { videoId, kind: 'arriving', actorId, detail: { bytes } })
}
