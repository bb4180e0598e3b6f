/** What operators see of a video. */
const videoStates = ['waiting', 'arriving', 'preparing', 'ready', 'failed'] as const
export type VideoState = (typeof videoStates)[number]

/** Why a video could not be made ready; the message is `videos.failure.<code>`, what to do about it `videos.failure.<code>.way`. */
const failureReasons = [
  'not_a_video',
  'empty',
  'damaged',
  'too_long',
  'too_large',
  'too_hard',
  'program_missing',
  'disk_full',
  'upload_given_up',
  'provider_refused',
  'provider_lost',
] as const
export type FailureReason = (typeof failureReasons)[number]

export const renditionKinds = ['480p', '240p', 'audio', 'original'] as const
export type RenditionKind = (typeof renditionKinds)[number]

/** One way to watch, and what it weighs. */
export type Rendition = {
  kind: RenditionKind
  bytes: number
  /** Bits a second at the peak; 0 when unknown. */
  bandwidth: number
  width: number | null
  height: number | null
  /** Names for the provider: of the HLS playlist and of the whole file. Null where there is none. */
  playlist: string | null
  file: string | null
}

/** What is known of a video once it can be watched. */
type ReadyFacts = { durationMs: number; width: number | null; height: number | null; hasSound: boolean; renditions: readonly Rendition[] }

/** News about a video, from an upload, a job or a provider. */
export type VideoChange =
  | { kind: 'waiting' }
  | { kind: 'arriving'; progress: number }
  | { kind: 'preparing'; progress: number }
  | ({ kind: 'ready' } & ReadyFacts)
  | { kind: 'failed'; reason: FailureReason }

const order: Record<Exclude<VideoState, 'failed'>, number> = { waiting: 0, arriving: 1, preparing: 2, ready: 3 }

/**
 * Whether news that may come late, twice or out of order still changes anything. Within one try a video only moves
 * forward: what is ready stays ready, what failed stays failed until somebody tries again (a new `attempt`), except that
 * a provider may find in the end that it could be made ready.
 */
export function isNews(current: { state: VideoState; progress: number }, change: VideoChange): boolean {
  if (current.state === 'ready') return false
  if (change.kind === 'ready') return true
  if (current.state === 'failed') return false
  if (change.kind === 'failed') return true
  const step = order[change.kind] - order[current.state]
  return step > 0 || (step === 0 && 'progress' in change && change.progress > current.progress)
}
