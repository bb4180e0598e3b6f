import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'

/** A video that an operator may work on, locked until the transaction ends. Throws `not_found`. */
export async function lockLibraryVideo(tx: Tx, { actor, videoId }: { actor: Actor; videoId: string }) {
  requireOperator(actor)
  await tx.$queryRaw`select 1 from video where id = ${videoId}::uuid for update`
  const video = await tx.video.findFirst({ where: { id: videoId, deletedAt: null } })
  if (!video) throw new AppError('not_found')
  return video
}

/** The same for what the files of content/videos decide: those videos are changed there. Throws `from_content` too. */
export async function lockOwnVideo(tx: Tx, wanted: { actor: Actor; videoId: string }) {
  const video = await lockLibraryVideo(tx, wanted)
  if (video.contentHash !== null) throw new AppError('from_content')
  return video
}
