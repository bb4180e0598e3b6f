import { isLocale } from '#app/i18n/locale.ts'
import { db } from '#app/platform/database.server.ts'
import { keyedHash } from '#app/platform/keyed-hash.server.ts'
import { log } from '#app/platform/log.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import type { VideoChange } from '#app/videos/library/video-state.ts'
import { captionAddressForProvider } from './caption-for-provider.server.ts'
import { changeOf, muxRenditions } from './mux-asset.ts'
import { mux, muxPlaces } from './mux-config.server.ts'
import { sweepMuxAssets } from './mux-sweep.server.ts'
import { askMux, askMuxFor } from './mux-trouble.server.ts'
import type { AddressWish, PlayableAddress, ProvidedCaption, ProvidedVideo, Purpose, VideoProvider } from './provider.ts'

/** How long the browser may take to send a file; Mux allows seven days at most. */
const uploadSeconds = 3 * 24 * 60 * 60
/** Mux ends a stream with its token, so the player asks for the next one before; a copied address is soon worth nothing. */
const tokenSeconds = 15 * 60
/** Pictures come when a page is scrolled to them, and show nothing that the page does not. */
const pictureSeconds = 60 * 60
const languageNames = { id: 'Bahasa Indonesia', en: 'English' }

/** What our assets carry, so that the sweep touches no others. */
const muxMark = 'naik-kelas:'

/** Keeps videos at Mux: files go there from the operator's browser and come from there to learners, never through us. */
export const muxProvider: VideoProvider = {
  name: 'mux',
  get origins() {
    return muxPlaces().origins
  },
  async createUpload({ video, origin }) {
    await cancelUpload(video)
    const upload = await askMux('upload', () =>
      mux().video.uploads.create({
        cors_origin: origin,
        timeout: uploadSeconds,
        new_asset_settings: {
          playback_policies: ['signed'],
          passthrough: `${muxMark}${video.id}`,
          video_quality: 'basic',
          static_renditions: muxRenditions.map(({ resolution }) => ({ resolution })),
        },
      }),
    )
    return { protocol: 'put', address: upload.url ?? '', muxUploadId: upload.id }
  },
  readState,
  address: addressOf,
  async putCaption(video, { language, trackId }) {
    const { muxAssetId } = video
    const url = captionAddressForProvider({ videoId: video.id, language })
    if (!muxAssetId || !url) return trackId
    try {
      if (trackId) await askMuxFor('track', () => mux().video.assets.deleteTrack(muxAssetId, trackId))
      const track = { url, type: 'text', text_type: 'subtitles', language_code: language, name: languageNames[language] } as const
      return (await askMux('track', () => mux().video.assets.createTrack(muxAssetId, track))).id ?? null
    } catch (error) {
      // Ours are the captions that learners see; Mux has a copy for its own players.
      log.warn({ videoId: video.id, language, err: error }, 'captions not handed on to Mux')
      return null
    }
  },
  readCaptions,
  async removeCaption({ muxAssetId }, { trackId }) {
    if (muxAssetId && trackId) await askMuxFor('track', () => mux().video.assets.deleteTrack(muxAssetId, trackId))
  },
  async remove(video) {
    await cancelUpload(video)
    const assetId = video.muxAssetId ?? (await assetOfUpload(video))
    if (assetId) await askMuxFor('asset', () => mux().video.assets.delete(assetId))
  },
  sweepOrphans: sweepMuxAssets,
}

/** Mux's word, whatever news came or did not. Remembers what Mux calls the asset and the id it plays under. */
async function readState(video: ProvidedVideo): Promise<VideoChange | null> {
  let assetId = video.muxAssetId
  const { muxUploadId } = video
  if (assetId === null) {
    if (muxUploadId === null) return null
    const upload = await askMuxFor('upload', () => mux().video.uploads.retrieve(muxUploadId))
    if (upload === null) return { kind: 'failed', reason: 'provider_lost' }
    if (upload.status === 'errored') return { kind: 'failed', reason: 'provider_refused' }
    if (upload.status === 'cancelled' || upload.status === 'timed_out') return { kind: 'failed', reason: 'upload_given_up' }
    if (!upload.asset_id) return null
    assetId = upload.asset_id
  }
  const known = assetId
  const asset = await askMuxFor('asset', () => mux().video.assets.retrieve(known))
  if (asset === null) return { kind: 'failed', reason: 'provider_lost' }
  const muxPlaybackId = asset.playback_ids?.find(({ policy }) => policy === 'signed')?.id ?? null
  await db.video.updateMany({ where: { id: video.id, attempt: video.attempt, muxUploadId }, data: { muxAssetId: assetId, muxPlaybackId } })
  return changeOf(asset)
}

/** Captions that were added at Mux, in the languages that we show. */
async function readCaptions({ muxAssetId, muxPlaybackId }: ProvidedVideo): Promise<ProvidedCaption[]> {
  if (!muxAssetId || !muxPlaybackId) return []
  const asset = await askMuxFor('asset', () => mux().video.assets.retrieve(muxAssetId))
  const tracks = asset?.tracks?.filter(({ type, text_type, status }) => type === 'text' && text_type === 'subtitles' && status === 'ready') ?? []
  const token = await mux().jwt.signPlaybackId(muxPlaybackId, { type: 'video', expiration: '5m' })
  const found = await Promise.all(
    tracks.map(async ({ id = '', language_code }) => {
      const language = language_code?.split('-')[0]
      if (!isLocale(language)) return []
      const answer = await fetch(`${muxPlaces().stream}/${muxPlaybackId}/text/${id}.vtt?token=${token}`, {
        signal: AbortSignal.timeout(15_000),
      }).catch(() => null)
      return answer?.ok ? [{ language, trackId: id, vtt: await answer.text() }] : []
    }),
  )
  return found.flat()
}

async function assetOfUpload({ muxUploadId }: ProvidedVideo): Promise<string | null> {
  if (muxUploadId === null) return null
  return (await askMuxFor('upload', () => mux().video.uploads.retrieve(muxUploadId)))?.asset_id ?? null
}

/** Only an upload that still waits can be cancelled; anything else is no mistake. */
async function cancelUpload({ muxUploadId, muxAssetId }: ProvidedVideo): Promise<void> {
  if (muxUploadId === null || muxAssetId !== null) return
  try {
    await askMuxFor('upload', () => mux().video.uploads.cancel(muxUploadId))
  } catch (error) {
    log.warn({ err: error }, 'an earlier upload to Mux was not cancelled')
  }
}

/** What a token is good for, in Mux's words (`aud`). Mux knows one for stream and files. */
const types = { stream: 'video', file: 'video', download: 'video', poster: 'thumbnail', storyboard: 'storyboard' } as const satisfies Record<
  Purpose,
  string
>

async function addressOf({ muxPlaybackId, durationMs }: ProvidedVideo, wish: AddressWish, now = new Date()): Promise<PlayableAddress | null> {
  const target = muxPlaybackId && targetOf(muxPlaybackId, wish)
  if (!target) return null
  const { place, type, mediaType, params } = target
  // Whom a copied address was made for can be found out with the portal's secret, and only with it.
  const viewer = keyedHash('mux-viewer', wish.viewer.key).slice(0, 32)
  const seconds = lifeOf(wish.purpose, durationMs)
  const { MUX_PLAYBACK_RESTRICTION: restriction } = settings()
  const token = await mux().jwt.signPlaybackId(muxPlaybackId, {
    type: types[wish.purpose],
    expiration: `${seconds}s`,
    params: {
      ...params,
      ...(restriction ? { playback_restriction_id: restriction } : {}),
      custom: { viewer, purpose: wish.purpose },
    } as unknown as Record<string, string>,
  })
  return { address: `${place}?token=${token}`, type, mediaType, expiresAt: new Date(now.getTime() + seconds * 1000) }
}

/** A file may be played by a browser without script, which cannot ask for another address while it plays. */
function lifeOf(purpose: Purpose, durationMs: number | null): number {
  if (purpose === 'poster') return pictureSeconds
  return purpose === 'file' ? tokenSeconds + Math.ceil((durationMs ?? 0) / 1000) : tokenSeconds
}

type Target = Pick<PlayableAddress, 'type' | 'mediaType'> & { place: string; params: Record<string, string> }

/** Everything about a signed address stands inside of its token: Mux refuses parameters beside it. */
function targetOf(playbackId: string, { purpose, rendition }: AddressWish): Target | null {
  const { stream, images } = muxPlaces()
  if (purpose === 'poster') {
    return { place: `${images}/${playbackId}/thumbnail.jpg`, type: 'image', mediaType: 'image/jpeg', params: { width: '640', time: '1' } }
  }
  if (purpose === 'storyboard') return { place: `${images}/${playbackId}/storyboard.vtt`, type: 'image', mediaType: 'text/vtt', params: {} }
  const made = muxRenditions.find(({ kind }) => kind === rendition)
  if (purpose === 'stream') {
    if (rendition !== undefined && (!made || made.kind === 'audio')) return null
    const params = made ? { max_resolution: made.resolution } : {}
    return {
      place: `${stream}/${playbackId}.m3u8`,
      type: 'hls',
      mediaType: 'application/vnd.apple.mpegurl',
      params: params as Record<string, string>,
    }
  }
  if (!made) return null
  const mediaType = made.kind === 'audio' ? 'audio/mp4' : 'video/mp4'
  return { place: `${stream}/${playbackId}/${made.file}`, type: 'file', mediaType, params: {} }
}
