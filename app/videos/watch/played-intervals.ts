/** A stretch of a video that was really played, in milliseconds from its start. */
export type Interval = readonly [from: number, to: number]

/**
 * The union of stretches: in order, apart from each other, inside of the video. What was played twice counts once, and
 * what was skipped counts nothing.
 */
export function unionOf(intervals: readonly Interval[], durationMs: number = Number.MAX_SAFE_INTEGER): Interval[] {
  const inside = intervals
    .map(([from, to]): [number, number] => [Math.max(0, Math.round(from)), Math.min(durationMs, Math.round(to))])
    .filter(([from, to]) => to > from)
    .sort((left, right) => left[0] - right[0])
  const union: [number, number][] = []
  for (const [from, to] of inside) {
    const last = union.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else union.push([from, to])
  }
  return union
}

/** How long the stretches are together; those that overlap count as often as they were played. */
export function lengthOf(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, [from, to]) => sum + Math.max(0, to - from), 0)
}

/**
 * How much of a video was watched, in whole percent. A player may stop a moment before the end and start a moment after
 * the beginning, so two seconds are given.
 */
export function watchedPercent(playedMs: number, durationMs: number): number {
  if (durationMs <= 0) return 0
  const missing = Math.max(0, durationMs - playedMs)
  return missing <= Math.min(2_000, durationMs * 0.05) ? 100 : Math.min(99, Math.floor((playedMs / durationMs) * 100))
}
