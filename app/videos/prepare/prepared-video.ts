import type { FailureReason, VideoChange } from '#app/videos/library/video-state.ts'

/** A file to serve: its name for players, and where it lies until it is in the store. */
export type PreparedFile = { name: string; at: string; mediaType: string }

/** What came of preparing: the files to serve and what is known of the video, or why there is none. */
export type Prepared =
  | { reason: FailureReason }
  | {
      files: readonly PreparedFile[]
      ready: VideoChange & { kind: 'ready' }
      /** How much of a damaged file could be saved; null when all of it. */
      shortened: { fromMs: number; toMs: number } | null
    }
