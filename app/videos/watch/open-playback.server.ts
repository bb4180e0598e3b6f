import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import type { RenditionKind } from '#app/videos/library/video-state.ts'
import { findProvider } from '#app/videos/providers/find-provider.server.ts'
import type { PlayableAddress, ProviderName, Viewer } from '#app/videos/providers/provider.ts'
import { findWatchable } from './find-watchable.server.ts'

export type Playback = {
  play: PlayableAddress
  /** Small pictures of the whole video, for finding a place; null where there are none. */
  storyboard: PlayableAddress | null
  /** Where to go on; null for visitors and at the first time. */
  positionMs: number | null
}

/**
 * Opens one rendition of a video for one viewer. For a person who signed in, watching begins now by the database clock:
 * nothing played before counts. `plain` asks for one whole file, for browsers that cannot play a stream.
 * Throws `not_found`, `video_not_ready` or `video_provider_unreachable`.
 */
export async function openPlayback({
  slug,
  kind,
  plain = false,
  actor,
  viewer,
}: {
  slug: string
  kind: RenditionKind
  plain?: boolean
  actor: Actor | null
  viewer: Viewer
}): Promise<Playback> {
  const video = await findWatchable({ slug, kind })
  const provider = findProvider(video.provider)
  const wish = (purpose: 'stream' | 'file') => provider.address(video, { viewer, purpose, rendition: kind })
  const [stream, file, storyboard] = await Promise.all([
    plain ? null : wish('stream'),
    wish('file'),
    // Who chose sound only sees no pictures, and pays for none.
    plain || kind === 'audio' ? null : provider.address(video, { viewer, purpose: 'storyboard' }),
  ])
  const play = stream ?? file
  if (!play) throw new AppError('video_not_ready')
  return { play, storyboard, positionMs: actor && (await beginWatching(actor.personId, video)) }
}

/** What another provider sends is not measured here. */
async function beginWatching(personId: string, { id: videoId, provider }: { id: string; provider: ProviderName }): Promise<number | null> {
  const delivered = provider === 'embedded' ? 0 : null
  const [watch] = await db.$queryRaw<{ position_ms: number }[]>`
    with begun as (
      insert into video_watch (person_id, video_id, delivered_bytes) values (${personId}::uuid, ${videoId}::uuid, ${delivered}::bigint)
      on conflict do nothing
    )
    select position_ms from video_watch where person_id = ${personId}::uuid and video_id = ${videoId}::uuid`
  return watch?.position_ms ?? null
}
