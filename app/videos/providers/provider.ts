import type { Locale } from '#app/i18n/locale.ts'
import type { RenditionKind, VideoChange } from '#app/videos/library/video-state.ts'

const providerNames = ['embedded', 'mux'] as const
export type ProviderName = (typeof providerNames)[number]

/** A video as its provider knows it: the row's id, and the provider's own names for it. */
export type ProvidedVideo = {
  id: string
  attempt: number
  /** Null until it was ready once. */
  durationMs: number | null
  muxUploadId: string | null
  muxAssetId: string | null
  muxPlaybackId: string | null
}

/** Where the operator's browser sends the file, and how: tus into the portal, or PUT with Content-Range to the provider. */
export type UploadPlan = { protocol: 'tus' | 'put'; address: string; muxUploadId?: string }

/** Captions that a provider has of its own. */
export type ProvidedCaption = { language: Locale; vtt: string; trackId: string }

/** What an address may be used for. An address for one purpose opens nothing of another. */
export const purposes = ['stream', 'file', 'download', 'poster', 'storyboard'] as const
export type Purpose = (typeof purposes)[number]

/** For whom an address is made, and on whose account its delivery counts. `key` comes from `viewerKey`. */
export type Viewer = { key: string; programmeId: string | null }

/** What an address is wanted for. Streams and files are of one rendition; 'stream' without one lets the player choose. */
export type AddressWish = { viewer: Viewer; purpose: Purpose; rendition?: RenditionKind }

/** `hls` is a playlist, `file` one whole file with byte ranges, `image` a picture. */
export type PlayableAddress = { address: string; type: 'hls' | 'file' | 'image'; mediaType: string; expiresAt: Date }

/**
 * What keeps, prepares and serves videos. Both providers answer the same questions; the states in the database are the
 * use-cases' own, fed by `readState` and by whatever news the provider sends. A provider that cannot be reached throws
 * `AppError('video_provider_unreachable')`.
 */
export type VideoProvider = {
  name: ProviderName
  /** Origins the browser may talk to beside the portal's own, for the content security policy. */
  origins: readonly string[]
  /** Prepares to take a file. Called anew for each file and each retry of one. `origin` is the portal's, as the browser sees it. */
  createUpload(wish: { video: ProvidedVideo; bytes: number; origin: string; actorId: string }): Promise<UploadPlan>
  /** The state as the provider knows it now, for when its news were missed; null when it knows nothing newer. */
  readState(video: ProvidedVideo): Promise<VideoChange | null>
  /** An address for one viewer that expires; null when the video has no such thing. */
  address(video: ProvidedVideo, wish: AddressWish): Promise<PlayableAddress | null>
  /** Hands captions on; answers the provider's name for the track, if it keeps one. */
  putCaption(video: ProvidedVideo, caption: { language: Locale; vtt: string; trackId: string | null }): Promise<string | null>
  /** The captions that were added at the provider itself. */
  readCaptions(video: ProvidedVideo): Promise<ProvidedCaption[]>
  removeCaption(video: ProvidedVideo, caption: { language: Locale; trackId: string | null }): Promise<void>
  /** Takes everything of a video away for good; one that is gone already is no mistake. */
  remove(video: ProvidedVideo): Promise<void>
  /** Takes away what no video of the library needs any more; answers how many things that were. */
  sweepOrphans(): Promise<number>
}
