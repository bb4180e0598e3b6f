import type { FailureReason, VideoChange } from './video-state.ts'

/** What came of preparing: the files to serve and what is known of the video, or why there is none. */
export type Prepared =
  | { reason: FailureReason }
  | {
      files: readonly { name: string; sha256: string; bytes: number; mediaType: string }[]
      ready: VideoChange & { kind: 'ready' }
      /** How much of a damaged file could be saved; null when all of it. */
      shortened: { fromMs: number; toMs: number } | null
    }
