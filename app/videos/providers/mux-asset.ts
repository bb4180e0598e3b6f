import type { Asset } from '@mux/mux-node/resources/video/assets'
import type { FailureReason, Rendition, RenditionKind, VideoChange } from '#app/videos/library/video-state.ts'

// What Mux says of an asset, in our words.

/** The files that Mux makes besides its stream: they have a size, which people choose by. */
export const muxRenditions = [
  { kind: '480p', resolution: '480p', file: '480p.mp4' },
  { kind: '240p', resolution: '270p', file: '270p.mp4' },
  { kind: 'audio', resolution: 'audio-only', file: 'audio.m4a' },
] as const satisfies readonly { kind: RenditionKind; resolution: string; file: string }[]

/** Sizes are shown before anything is played, so a video is ready only when all its files are. */
export function changeOf(asset: Asset): VideoChange {
  if (asset.status === 'errored') return { kind: 'failed', reason: failureOf(asset) }
  const files = asset.static_renditions?.files ?? []
  const isSettled = files.length > 0 && files.every(({ status }) => status !== 'preparing')
  if (asset.status === 'preparing' || !isSettled) {
    return { kind: 'preparing', progress: asset.status === 'ready' ? 95 : Math.min(94, Math.max(0, Math.round(asset.progress?.progress ?? 0))) }
  }
  const renditions = renditionsOf(asset)
  const durationMs = Math.round((asset.duration ?? 0) * 1000)
  if (renditions.length === 0 || durationMs === 0) return { kind: 'failed', reason: 'provider_refused' }
  const picture = asset.tracks?.find(({ type }) => type === 'video')
  const hasSound = asset.tracks?.some(({ type }) => type === 'audio') ?? false
  return { kind: 'ready', durationMs, width: picture?.max_width ?? null, height: picture?.max_height ?? null, hasSound, renditions }
}

function renditionsOf(asset: Asset): Rendition[] {
  return muxRenditions.flatMap(({ kind, resolution, file }) => {
    const made = asset.static_renditions?.files?.find((each) => each.resolution === resolution && each.status === 'ready')
    const bytes = Number(made?.filesize)
    if (!made || !(bytes > 0)) return []
    const { width = null, height = null, bitrate = 0 } = made
    // Mux streams sound only together with the picture.
    return [{ kind, bytes, bandwidth: bitrate, width, height, playlist: kind === 'audio' ? null : file.replace(/\.mp4$/, ''), file }]
  })
}

function failureOf({ errors }: Asset): FailureReason {
  const words = `${errors?.type ?? ''} ${errors?.messages?.join(' ') ?? ''}`.toLowerCase()
  if (/duration|too short|empty/.test(words)) return 'empty'
  if (/invalid_input|not.*(audio|video)|unsupported/.test(words)) return 'not_a_video'
  return /corrupt|damaged|truncated/.test(words) ? 'damaged' : 'provider_refused'
}
