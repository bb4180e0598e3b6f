import { db, inTransaction, type Tx } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/client/client.ts'
import { isNews, type Rendition, type VideoChange, type VideoState } from './video-state.ts'

type News = {
  videoId: string
  /** The try that the news are about; those about an earlier one change nothing. */
  attempt: number
  change: VideoChange
  actorId?: string | null
}

/**
 * Brings a video's state up to date from an upload, a job or its provider. News may come late, twice and out of order
 * (see `isNews`). Answers whether anything changed.
 */
export async function recordVideoChange(news: News): Promise<boolean> {
  // Progress is not worth a lock.
  if ('progress' in news.change && (await onlyProgressed(news))) return true
  return inTransaction((tx) => recordVideoChangeIn(tx, news))
}

/** The same as part of the caller's transaction. */
export async function recordVideoChangeIn(tx: Tx, { videoId, attempt, change, actorId = null }: News): Promise<boolean> {
  await tx.$queryRaw`select 1 from video where id = ${videoId}::uuid for update`
  const video = await tx.video.findUnique({ where: { id: videoId }, select: { state: true, progress: true, attempt: true, deletedAt: true } })
  if (!video || video.deletedAt || video.attempt !== attempt) return false
  if (!isNews({ state: video.state as VideoState, progress: video.progress }, change)) return false
  const isNewState = change.kind !== video.state
  await tx.video.update({ where: { id: videoId }, data: { ...columnsOf(change, attempt), ...(isNewState ? { stateSince: new Date() } : {}) } })
  if (change.kind === 'ready') await storeRenditions(tx, videoId, change.renditions)
  if (isNewState)
    await recordVideoEvent(tx, { videoId, kind: change.kind, actorId, detail: change.kind === 'failed' ? { reason: change.reason } : {} })
  return true
}

/** Appends to what happened to a video. */
export async function recordVideoEvent(
  tx: Tx,
  event: { videoId: string; kind: string; actorId: string | null; detail?: Record<string, string | number | boolean | null> },
): Promise<void> {
  await tx.videoEvent.create({ data: { ...event, detail: event.detail ?? {} } })
}

async function onlyProgressed({ videoId, attempt, change }: News): Promise<boolean> {
  const progress = 'progress' in change ? change.progress : 0
  const { count } = await db.video.updateMany({
    where: { id: videoId, attempt, state: change.kind, deletedAt: null, progress: { lt: progress } },
    data: { progress },
  })
  return count > 0
}

function columnsOf(change: VideoChange, attempt: number): Prisma.VideoUpdateInput {
  switch (change.kind) {
    case 'waiting':
      return { state: 'waiting', failure: null, progress: 0 }
    case 'arriving':
    case 'preparing':
      return { state: change.kind, failure: null, progress: change.progress }
    case 'failed':
      return { state: 'failed', failure: change.reason, progress: 0 }
    case 'ready': {
      const { durationMs, width, height, hasSound } = change
      return { state: 'ready', failure: null, progress: 100, servedAttempt: attempt, durationMs, width, height, hasSound }
    }
  }
}

async function storeRenditions(tx: Tx, videoId: string, renditions: readonly Rendition[]): Promise<void> {
  await tx.videoRendition.deleteMany({ where: { videoId } })
  await tx.videoRendition.createMany({ data: renditions.map((rendition) => ({ ...rendition, bytes: BigInt(rendition.bytes), videoId })) })
}
