import { AppError } from '#app/platform/app-error.ts'
import type { RenditionKind } from '#app/videos/library/video-state.ts'
import { findProvider } from '#app/videos/providers/find-provider.server.ts'
import type { Viewer } from '#app/videos/providers/provider.ts'
import { findWatchable } from './find-watchable.server.ts'

/** Where one viewer fetches one whole file to keep it. Throws `not_found`, `video_not_ready` or `video_provider_unreachable`. */
export async function openDownload({ slug, kind, viewer }: { slug: string; kind: RenditionKind; viewer: Viewer }): Promise<string> {
  const video = await findWatchable({ slug, kind })
  const download = await findProvider(video.provider).address(video, { viewer, purpose: 'download', rendition: kind })
  if (!download) throw new AppError('not_found')
  return download.address
}
