import { AppError } from '#app/platform/app-error.ts'
import { findProvider } from './find-provider.server.ts'
import { findWatchable } from './find-watchable.server.ts'
import type { Viewer } from './provider.ts'
import type { RenditionKind } from './video-state.ts'

/** Where one viewer fetches one whole file to keep it. Throws `not_found`, `video_not_ready` or `video_provider_unreachable`. */
export async function openDownload({ slug, kind, viewer }: { slug: string; kind: RenditionKind; viewer: Viewer }): Promise<string> {
  const video = await findWatchable({ slug, kind })
  const download = await findProvider(video.provider).address(video, { viewer, purpose: 'download', rendition: kind })
  if (!download) throw new AppError('not_found')
  return download.address
}
