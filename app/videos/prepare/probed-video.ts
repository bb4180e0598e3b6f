import { z } from 'zod'
import type { FailureReason } from '#app/videos/library/video-state.ts'

/** What a file holds, turned the way a person holds the phone. */
export type ProbedVideo = {
  /** Null when the file does not say. */
  durationMs: number | null
  width: number
  height: number
  framesPerSecond: number
  hasSound: boolean
}

export const longestMinutes = 120
/** Beyond 8K nothing decodes within the limits. */
const mostPixels = 8_192 * 4_352

const number = z.coerce.number().finite().optional().catch(undefined)
const shape = z.object({
  format: z.object({ duration: number }).default({}),
  streams: z
    .array(
      z.object({
        codec_type: z.string().optional(),
        codec_name: z.string().optional(),
        width: z.number().int().optional(),
        height: z.number().int().optional(),
        sample_aspect_ratio: z.string().optional(),
        avg_frame_rate: z.string().optional(),
        r_frame_rate: z.string().optional(),
        duration: number,
        disposition: z.object({ attached_pic: z.number() }).partial().optional(),
        tags: z.object({ rotate: z.string() }).partial().optional(),
        side_data_list: z.array(z.object({ rotation: z.number() }).partial()).optional(),
      }),
    )
    .default([]),
})

/** Judges what ffprobe wrote about a file: a video that can be prepared, or why not. */
export function judgeProbe(json: string): { video: ProbedVideo } | { reason: FailureReason } {
  const parsed = shape.safeParse(parse(json))
  if (!parsed.success) return { reason: 'damaged' }
  const { format, streams } = parsed.data
  const picture = streams.find(({ codec_type, disposition }) => codec_type === 'video' && !disposition?.attached_pic)
  if (!picture) return { reason: streams.length > 0 ? 'not_a_video' : 'damaged' }
  const { width = 0, height = 0 } = picture
  if (width < 2 || height < 2 || picture.codec_name === undefined) return { reason: 'damaged' }
  if (width * height > mostPixels) return { reason: 'too_hard' }
  const seconds = format.duration ?? picture.duration
  if (seconds !== undefined && seconds > longestMinutes * 60) return { reason: 'too_long' }
  if (seconds !== undefined && seconds <= 0) return { reason: 'empty' }
  const [wide, high] = upright({ width: width * ratioOf(picture.sample_aspect_ratio), height }, turnOf(picture))
  return {
    video: {
      durationMs: seconds === undefined ? null : Math.round(seconds * 1000),
      width: Math.round(wide),
      height: Math.round(high),
      framesPerSecond: rateOf(picture.avg_frame_rate) ?? rateOf(picture.r_frame_rate) ?? 25,
      hasSound: streams.some(({ codec_type, codec_name }) => codec_type === 'audio' && codec_name !== undefined),
    },
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function turnOf({ tags, side_data_list }: { tags?: { rotate?: string }; side_data_list?: { rotation?: number }[] }): number {
  const turn = side_data_list?.find(({ rotation }) => rotation !== undefined)?.rotation ?? Number(tags?.rotate ?? 0)
  return Number.isFinite(turn) ? Math.abs(Math.round(turn)) % 180 : 0
}

function upright({ width, height }: { width: number; height: number }, turn: number): [number, number] {
  return turn === 90 ? [height, width] : [width, height]
}

/** A pixel's shape; anything absurd counts as square. */
function ratioOf(text: string | undefined): number {
  const ratio = rateOf(text?.replace(':', '/')) ?? 1
  return ratio > 0.1 && ratio < 10 ? ratio : 1
}

function rateOf(text: string | undefined): number | null {
  const [above, below = '1'] = (text ?? '').split('/')
  const rate = Number(above) / Number(below)
  return Number.isFinite(rate) && rate > 0 ? rate : null
}
