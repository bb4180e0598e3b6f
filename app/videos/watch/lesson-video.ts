import type { Locale } from '#app/i18n/locale.ts'
import type { TranscriptLine } from '#app/videos/library/transcript.ts'
import type { RenditionKind } from '#app/videos/library/video-state.ts'

/** A way to watch, with what it costs in data; shown before anything of it is sent. */
export type Choice = { kind: RenditionKind; bytes: number /** Lines of the shorter side, as people say it: 240. */; lines: number | null }

/** A video as a lesson shows it. */
export type LessonVideo = {
  slug: string
  title: string
  durationMs: number
  choices: Choice[]
  captions: Locale[]
  transcript: TranscriptLine[]
  /** Null for visitors who are not known yet: pictures, too, are for one viewer. */
  poster: string | null
  /** Null for visitors: only who signed in is remembered. */
  watched: Watched | null
}

export type Watched = { percent: number; positionMs: number }

const order: readonly RenditionKind[] = ['240p', '480p', 'audio', 'original']

type MadeRendition = { kind: string; bytes: number | bigint; width: number | null; height: number | null }

/** The choices from the cheapest picture on; the file as it came only where nothing smaller was made of it. */
export function choicesOf(renditions: readonly MadeRendition[]): Choice[] {
  const made = renditions.filter(({ kind }) => kind !== 'original')
  return (made.length > 0 ? made : renditions)
    .map(({ kind, bytes, width, height }) => ({
      kind: kind as RenditionKind,
      bytes: Number(bytes),
      lines: width && height ? Math.min(width, height) : null,
    }))
    .sort((left, right) => order.indexOf(left.kind) - order.indexOf(right.kind))
}
