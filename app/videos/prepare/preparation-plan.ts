import type { RenditionKind } from '#app/videos/library/video-state.ts'
import type { ProbedVideo } from './probed-video.ts'

// What ffmpeg is asked to do. One pass decodes the original once and writes every rendition as a whole file; the HLS pieces
// are cut from those without encoding again.

export type PlannedRendition = { kind: Exclude<RenditionKind, 'original'>; file: string; width: number | null; height: number | null }

const pieceSeconds = 4
const storyboardPictures = 36

/** Video at most, and sound, in kilobits a second: ninety seconds of 240p stay well under 4 MB. */
const rates = { '480p': { video: 700, sound: 64 }, '240p': { video: 200, sound: 48 }, audio: { video: 0, sound: 48 } } as const

/** The renditions of a video: never larger than the original, and sound only where there is sound. */
export function planRenditions({ width, height, hasSound }: ProbedVideo): PlannedRendition[] {
  const short = Math.min(width, height)
  const pictures = (['480p', '240p'] as const)
    .filter((kind) => kind === '240p' || short > 240)
    .map((kind) => ({ kind, file: `${kind}.mp4`, ...scaledTo({ width, height }, Math.min(short, Number.parseInt(kind, 10))) }))
  return hasSound ? [...pictures, { kind: 'audio', file: 'audio.m4a', width: null, height: null }] : pictures
}

/** A picture whose shorter side is `short`, both sides even as H.264 wants them. */
function scaledTo({ width, height }: { width: number; height: number }, short: number): { width: number; height: number } {
  const scale = short / Math.min(width, height)
  const even = (side: number) => Math.min(4_096, Math.max(2, Math.round((side * scale) / 2) * 2))
  return { width: even(width), height: even(height) }
}

/** Phones note times as they come; steady frames make pieces that begin where they should. */
function steadyRate(framesPerSecond: number): number {
  return Math.min(30, Math.max(8, Math.round(framesPerSecond)))
}

/** Only containers that operators upload, and nothing that could lead ffmpeg to other files or to the network. */
const safeInput = ['-nostdin', '-protocol_whitelist', 'file', '-format_whitelist', 'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts']

export function probeArgs(input: string): string[] {
  const wanted =
    'format=duration:stream=codec_type,codec_name,width,height,sample_aspect_ratio,avg_frame_rate,r_frame_rate,duration:stream_disposition=attached_pic:stream_tags=rotate:stream_side_data=rotation'
  return ['-v', 'error', ...safeInput.slice(1), '-print_format', 'json', '-show_entries', wanted, input]
}

/** The pass that encodes. Place, time and device that a phone noted inside do not survive it. */
export function encodeArgs(input: string, probed: ProbedVideo, renditions: readonly PlannedRendition[]): string[] {
  const rate = steadyRate(probed.framesPerSecond)
  const outputs = renditions.flatMap(({ kind, file, width, height }) => [
    ...(kind === 'audio' ? ['-vn'] : ['-map', '0:V:0', ...pictureArgs(kind, width ?? 2, height ?? 2, rate)]),
    ...(probed.hasSound
      ? ['-map', '0:a:0', '-af', 'aresample=async=1:first_pts=0', '-c:a', 'aac', '-ac', '1', '-ar', '44100', '-b:a', `${rates[kind].sound}k`]
      : ['-an']),
    ...['-sn', '-dn', '-map_metadata', '-1', '-map_chapters', '-1', '-movflags', '+faststart', '-max_muxing_queue_size', '2048', file],
  ])
  return ['-y', '-v', 'error', ...safeInput, '-threads', '1', '-i', input, '-progress', 'pipe:1', ...outputs]
}

function pictureArgs(kind: '480p' | '240p', width: number, height: number, rate: number): string[] {
  const { video } = rates[kind]
  const every = String(rate * pieceSeconds)
  const quality = ['-preset', 'veryfast', '-crf', kind === '480p' ? '25' : '27', '-maxrate', `${video}k`, '-bufsize', `${video * 2}k`]
  const pieces = ['-g', every, '-keyint_min', every, '-sc_threshold', '0']
  const plain = ['-c:v', 'libx264', '-profile:v', 'main', '-pix_fmt', 'yuv420p', '-threads', '1']
  return ['-vf', `fps=${rate},scale=${width}:${height},setsar=1`, ...plain, ...quality, ...pieces]
}

/** Cuts a finished rendition into HLS pieces in a folder of its own. */
export function pieceArgs({ kind, file }: PlannedRendition): string[] {
  const hls = ['-f', 'hls', '-hls_time', String(pieceSeconds), '-hls_playlist_type', 'vod', '-hls_segment_type', 'fmp4']
  const names = ['-hls_fmp4_init_filename', 'init.mp4', '-hls_segment_filename', `${kind}/%04d.m4s`, `${kind}/index.m3u8`]
  return ['-y', '-v', 'error', ...safeInput, '-i', file, '-c', 'copy', ...hls, ...names]
}

/** One picture that stands for the video: a little after its beginning, where titles have faded in. */
export function posterArgs(file: string, durationMs: number): string[] {
  const at = Math.min(3, durationMs / 2000).toFixed(2)
  return ['-y', '-v', 'error', ...safeInput, '-ss', at, '-i', file, '-frames:v', '1', '-q:v', '6', 'poster.jpg']
}

export type Storyboard = { everyMs: number; columns: number; rows: number; width: number; height: number }

/** Small pictures of the whole video on one sheet: one every few seconds, 36 at most. */
export function planStoryboard(durationMs: number, { width, height }: { width: number; height: number }): Storyboard {
  const everyMs = Math.max(2_000, Math.ceil(durationMs / storyboardPictures / 1000) * 1000)
  const pictures = Math.max(1, Math.ceil(durationMs / everyMs))
  const columns = Math.min(6, pictures)
  const size = scaledTo({ width, height }, Math.min(90, width, height))
  return { everyMs, columns, rows: Math.ceil(pictures / columns), ...size }
}

export function storyboardArgs(file: string, { everyMs, columns, rows, width, height }: Storyboard): string[] {
  const filter = `fps=1000/${everyMs}:round=up,scale=${width}:${height},setsar=1,tile=${columns}x${rows}`
  return ['-y', '-v', 'error', ...safeInput, '-i', file, '-vf', filter, '-frames:v', '1', '-q:v', '8', 'storyboard.jpg']
}

/** Which part of the sheet belongs to which time, as WebVTT. */
export function storyboardVtt(durationMs: number, { everyMs, columns, width, height }: Storyboard): string {
  const cues = Array.from({ length: Math.max(1, Math.ceil(durationMs / everyMs)) }, (_, number) => {
    const [x, y] = [(number % columns) * width, Math.floor(number / columns) * height]
    return `${clock(number * everyMs)} --> ${clock(Math.min(durationMs, (number + 1) * everyMs))}\nstoryboard.jpg#xywh=${x},${y},${width},${height}\n`
  })
  return `WEBVTT\n\n${cues.join('\n')}`
}

function clock(ms: number): string {
  return new Date(ms).toISOString().slice(11, 23)
}

/** The list from which a player chooses by itself; sound only stays a person's choice. */
export function masterPlaylist(renditions: readonly { kind: string; bandwidth: number; width: number | null; height: number | null }[]): string {
  const lines = renditions
    .filter(({ kind }) => kind !== 'audio')
    .sort((a, b) => a.bandwidth - b.bandwidth)
    .map(({ kind, bandwidth, width, height }) => `#EXT-X-STREAM-INF:BANDWIDTH=${bandwidth},RESOLUTION=${width}x${height}\n${kind}/index.m3u8`)
  return `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n${lines.join('\n')}\n`
}

/** Bits a second of the heaviest piece, from a playlist and the weights of its pieces. */
export function peakBandwidth(playlist: string, bytesOf: (name: string) => number): number {
  const pieces = [...playlist.matchAll(/#EXTINF:([\d.]+),[^\n]*\n([^\n#]+)/g)]
  return Math.ceil(Math.max(1, ...pieces.map(([, seconds, name]) => (bytesOf(name ?? '') * 8) / Math.max(0.5, Number(seconds)))))
}
