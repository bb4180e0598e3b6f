import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import type { RenditionKind } from '#app/videos/library/video-state.ts'
import { providedVideo } from '#app/videos/providers/provided-video.ts'
import type { ProvidedVideo, ProviderName } from '#app/videos/providers/provider.ts'

/** A video of which one rendition can be watched. Throws `not_found`, or `video_not_ready` for one that has none at all. */
export async function findWatchable({ slug, kind }: { slug: string; kind: RenditionKind }): Promise<ProvidedVideo & { provider: ProviderName }> {
  const video = await db.video.findFirst({
    where: { slug, deletedAt: null },
    select: { ...providedVideo, provider: true, renditions: { select: { kind: true } } },
  })
  if (!video) throw new AppError('not_found')
  if (video.renditions.length === 0) throw new AppError('video_not_ready')
  if (!video.renditions.some((made) => made.kind === kind)) throw new AppError('not_found')
  return { ...video, provider: video.provider as ProviderName }
}
