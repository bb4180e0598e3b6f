import type { Actor } from '#app/platform/actor.ts'
import { isAppError } from '#app/platform/app-error.ts'
import { type RenditionKind, renditionKinds } from '#app/videos/library/video-state.ts'
import type { Viewer } from '#app/videos/providers/provider.ts'
import type { PlainPlayback } from './lesson-video.tsx'
import { openPlayback } from './open-playback.server.ts'

/**
 * What the links of a video's choices ask for: `?tonton=240p&video=<slug>`, one whole file for a browser without script.
 * Null when nothing that the lesson shows was asked for, or it cannot be played: the page then stays as it is.
 */
export async function openPlainPlayback({
  wish,
  shown,
  actor,
  viewer,
}: {
  wish: URLSearchParams
  shown: readonly string[]
  actor: Actor | null
  viewer: Viewer
}): Promise<(PlainPlayback & { slug: string }) | null> {
  const [slug, kind] = [wish.get('video') ?? '', wish.get('tonton') ?? '']
  if (!shown.includes(slug) || !(renditionKinds as readonly string[]).includes(kind)) return null
  try {
    const { play } = await openPlayback({ slug, kind: kind as RenditionKind, plain: true, actor, viewer })
    return { slug, kind, address: play.address }
  } catch (error) {
    if (isAppError(error)) return null
    throw error
  }
}
