import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Interval, lengthOf, unionOf, watchedPercent } from './played-intervals.ts'

const duration = 300
const interval = fc.tuple(fc.integer({ min: -50, max: 350 }), fc.integer({ min: -50, max: 350 }))
const intervals = fc.array(interval, { maxLength: 12 })

/** The same by counting milliseconds one by one. */
function playedMilliseconds(list: readonly Interval[]): Set<number> {
  const played = new Set<number>()
  for (const [from, to] of list) for (let at = Math.max(0, from); at < Math.min(duration, to); at += 1) played.add(at)
  return played
}

test('a union is what was played, millisecond by millisecond', () => {
  fc.assert(
    fc.property(intervals, (list) => {
      const union = unionOf(list, duration)
      expect(playedMilliseconds(union)).toEqual(playedMilliseconds(list))
      expect(lengthOf(union)).toBe(playedMilliseconds(list).size)
    }),
  )
})

test('a union is in order and apart, so that it is the shortest way to say it', () => {
  fc.assert(
    fc.property(intervals, (list) => {
      const union = unionOf(list, duration)
      for (const [index, [from, to]] of union.entries()) {
        expect(from).toBeLessThan(to)
        if (index > 0) expect(from).toBeGreaterThan(union[index - 1]![1])
      }
    }),
  )
})

test('merging is the same in any order, in any batches, and when repeated', () => {
  fc.assert(
    fc.property(intervals, intervals, (first, second) => {
      const merged = unionOf([...unionOf(first, duration), ...unionOf(second, duration)], duration)
      expect(unionOf([...second, ...first], duration)).toEqual(merged)
      expect(unionOf([...merged, ...second], duration)).toEqual(merged)
    }),
  )
})

test('a share is whole only when nearly everything was played, and never above 100', () => {
  expect(watchedPercent(0, 60_000)).toBe(0)
  expect(watchedPercent(47_999, 60_000)).toBe(79)
  expect(watchedPercent(48_000, 60_000)).toBe(80)
  expect(watchedPercent(57_900, 60_000)).toBe(96)
  expect(watchedPercent(58_000, 60_000)).toBe(100)
  expect(watchedPercent(90_000, 60_000)).toBe(100)
  expect(watchedPercent(10, 0)).toBe(0)
  expect(watchedPercent(0, 1_000)).toBe(0)
})
