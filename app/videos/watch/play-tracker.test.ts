import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createPlayTracker, type PlayTracker } from './play-tracker.ts'
import { lengthOf, unionOf } from './played-intervals.ts'

/** Plays on from `mediaMs` for a while as a browser reports it, four times a second. */
function play(tracker: PlayTracker, { mediaMs, clockMs, forMs, rate = 1 }: { mediaMs: number; clockMs: number; forMs: number; rate?: number }) {
  for (let passed = 0; passed <= forMs; passed += 250) {
    tracker.sample({ mediaMs: mediaMs + passed * rate, clockMs: clockMs + passed, rate, isPlaying: passed + 250 <= forMs })
  }
}

test('a skip is not watched, and a repeat counts once', () => {
  const tracker = createPlayTracker()
  play(tracker, { mediaMs: 0, clockMs: 0, forMs: 5_000 })
  play(tracker, { mediaMs: 30_000, clockMs: 5_050, forMs: 2_000 })
  play(tracker, { mediaMs: 1_000, clockMs: 7_100, forMs: 3_000 })
  expect(tracker.take()).toEqual([
    [0, 5_000],
    [30_000, 32_000],
  ])
  expect(tracker.take()).toEqual([])
})

test('a jump while the video runs on is no playing, even without a word about it', () => {
  const tracker = createPlayTracker()
  tracker.sample({ mediaMs: 0, clockMs: 0, rate: 1, isPlaying: true })
  tracker.sample({ mediaMs: 250, clockMs: 250, rate: 1, isPlaying: true })
  tracker.sample({ mediaMs: 60_000, clockMs: 500, rate: 1, isPlaying: true })
  tracker.sample({ mediaMs: 60_250, clockMs: 750, rate: 1, isPlaying: true })
  expect(tracker.take()).toEqual([
    [0, 250],
    [60_000, 60_250],
  ])
})

test('a short jump after a long wait counts nothing when it was announced', () => {
  const tracker = createPlayTracker()
  tracker.sample({ mediaMs: 0, clockMs: 0, rate: 1, isPlaying: true })
  tracker.cut()
  tracker.sample({ mediaMs: 3_000, clockMs: 60_000, rate: 1, isPlaying: true })
  expect(tracker.take()).toEqual([])
})

test('at a higher speed more of the video is watched in the same time', () => {
  const tracker = createPlayTracker()
  play(tracker, { mediaMs: 10_000, clockMs: 0, forMs: 4_000, rate: 1.5 })
  expect(tracker.take()).toEqual([[10_000, 16_000]])
})

test('whatever is played, skipped and repeated, the tracker knows the same stretches', () => {
  const stretch = fc.record({
    start: fc.integer({ min: 0, max: 200 }),
    quarters: fc.integer({ min: 1, max: 40 }),
    rate: fc.constantFrom(0.75, 1, 1.25, 1.5),
  })
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 8 }), (stretches) => {
      const tracker = createPlayTracker()
      let clockMs = 0
      const truth: [number, number][] = []
      for (const { start, quarters, rate } of stretches) {
        const [mediaMs, forMs] = [start * 1_000, quarters * 250]
        tracker.cut()
        play(tracker, { mediaMs, clockMs, forMs, rate })
        truth.push([mediaMs, mediaMs + forMs * rate])
        clockMs += forMs + 100
      }
      const union = unionOf(truth)
      expect(tracker.take()).toEqual(union)
      expect(lengthOf(union)).toBeLessThanOrEqual(clockMs * 1.5)
    }),
  )
})
