import { type Interval, unionOf } from './played-intervals.ts'

/** What the player shows at a moment: where the video is, and what the clock says, both in milliseconds. */
export type Sample = { mediaMs: number; clockMs: number; rate: number; isPlaying: boolean }

/** Browsers tell the time of playing a few times a second, and round it. */
const toleranceMs = 400

/**
 * Collects what was really played from samples taken while a video runs. A stretch counts only when the video moved
 * forward as fast as the clock allows: a jump is no playing, whoever makes it.
 */
export function createPlayTracker() {
  let last: Sample | null = null
  let played: Interval[] = []

  return {
    /** Call on every event of the player; before a jump with the place that is left, after it with the new one. */
    sample(now: Sample): void {
      if (last?.isPlaying) {
        const moved = now.mediaMs - last.mediaMs
        const allowed = (now.clockMs - last.clockMs) * Math.max(last.rate, now.rate) + toleranceMs
        if (moved > 0 && moved <= allowed) played = unionOf([...played, [last.mediaMs, now.mediaMs]])
      }
      last = now
    },
    /** A jump begins: what comes next does not continue what was. */
    cut(): void {
      last = null
    },
    /** What was played since the last time this was called. */
    take(): Interval[] {
      const taken = played
      played = []
      return taken
    },
  }
}

export type PlayTracker = ReturnType<typeof createPlayTracker>
