import { settings } from '#app/platform/settings.server.ts'
import type { LibraryVideo } from '#app/videos/library/read-library.server.ts'
import { uploadAddress } from '#app/videos/providers/embedded-provider.server.ts'

/** What a file of this video may weigh and where a form without script sends it; null while no file is wanted. */
export function uploadTerms(video: LibraryVideo): { maxBytes: number; formAddress: string | null } | null {
  if (video.isFromContent || !['waiting', 'arriving', 'failed'].includes(video.state)) return null
  return {
    maxBytes: settings().VIDEO_MAX_MB * 1_000_000,
    formAddress: video.provider === 'embedded' ? `${uploadAddress}/formulir/${video.videoId}` : null,
  }
}
