import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { inTransaction } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { chosenProvider } from '#app/videos/providers/find-provider.server.ts'
import { recordVideoEvent } from './record-video-change.server.ts'

export type NewVideo = { title: string; slug: string; rights: string }

/** Adds a video to the library; its file comes next. Throws `video_name_taken`. */
export async function createVideo({ actor, video }: { actor: Actor; video: NewVideo }): Promise<{ videoId: string }> {
  requireOperator(actor)
  return inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('videos.slug'))`
    if (await tx.video.findUnique({ where: { slug: video.slug }, select: { id: true } })) {
      throw new AppError('video_name_taken', { fields: { slug: { key: 'error.video_name_taken' } } })
    }
    const { id } = await tx.video.create({
      data: { ...video, provider: chosenProvider().name, createdById: actor.personId },
      select: { id: true },
    })
    await recordVideoEvent(tx, { videoId: id, kind: 'created', actorId: actor.personId })
    return { videoId: id }
  })
}
