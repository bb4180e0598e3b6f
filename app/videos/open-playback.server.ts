import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { findProvider } from './find-provider.server.ts'
import { providedVideo } from './provided-video.ts'
import type { PlayableAddress, Viewer } from './provider.ts'
import type { RenditionKind } from './video-state.ts'

export type Playback = {
  play: PlayableAddress
  /** To keep the file on the phone; null where the provider has no whole file. */
  download: PlayableAddress | null
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
  const video = await db.video.findFirst({
    where: { slug, deletedAt: null },
    select: { ...providedVideo, provider: true, renditions: { select: { kind: true } } },
  })
  if (!video) throw new AppError('not_found')
  if (video.renditions.length === 0) throw new AppError('video_not_ready')
  if (!video.renditions.some((made) => made.kind === kind)) throw new AppError('not_found')
  const provider = findProvider(video.provider)
  const wish = (purpose: 'stream' | 'file' | 'download') => provider.address(video, { viewer, purpose, rendition: kind })
  const [stream, file, download] = await Promise.all([plain ? null : wish('stream'), wish('file'), wish('download')])
  const play = stream ?? file
  if (!play) throw new AppError('video_not_ready')
  return { play, download, positionMs: actor && (await beginWatching(actor.personId, video.id)) }
}

async function beginWatching(personId: string, videoId: string): Promise<number | null> {
  const [watch] = await db.$queryRaw<{ position_ms: number }[]>`
    with begun as (
      insert into video_watch (person_id, video_id) values (${personId}::uuid, ${videoId}::uuid) on conflict do nothing
    )
    select position_ms from video_watch where person_id = ${personId}::uuid and video_id = ${videoId}::uuid`
  return watch?.position_ms ?? null
}
