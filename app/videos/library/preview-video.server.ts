import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { requireOperator } from '#app/platform/require-operator.ts'
import { findProvider } from '#app/videos/providers/find-provider.server.ts'
import { providedVideo, watchable } from '#app/videos/providers/provided-video.ts'
import { viewerFor } from '#app/videos/watch/viewer.server.ts'
import type { RenditionKind } from './video-state.ts'

/** Addresses under which an operator looks at every rendition of a video; none while the provider cannot be reached. */
export async function previewVideo({ actor, videoId }: { actor: Actor; videoId: string }): Promise<{ kind: RenditionKind; address: string }[]> {
  requireOperator(actor)
  const video = await db.video.findFirst({
    where: { id: videoId, ...watchable },
    select: { ...providedVideo, provider: true, renditions: { select: { kind: true } } },
  })
  if (!video) return []
  const viewer = { key: viewerFor({ actor, cookies: '' }).key, programmeId: null }
  const provider = findProvider(video.provider)
  const found = await Promise.all(
    video.renditions.map(async ({ kind }) => {
      const rendition = kind as RenditionKind
      const playable = await provider.address(video, { viewer, purpose: 'file', rendition }).catch(() => null)
      return playable && { kind: rendition, address: playable.address }
    }),
  )
  return found.filter((one) => one !== null)
}
