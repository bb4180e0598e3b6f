import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Interval, lengthOf } from './played-intervals.ts'
import { believableClaims } from './watch-rules.ts'

const minute = 60_000
const claim = (from: number, to: number) => ({ played: [[from, to]] as Interval[] })

test('a minute of playing needs a minute, or forty seconds at the fastest speed', () => {
  expect(believableClaims([claim(0, minute)], { claimedBeforeMs: 0, sinceBeginningMs: minute })).toHaveLength(1)
  expect(believableClaims([claim(0, minute)], { claimedBeforeMs: 0, sinceBeginningMs: 40_000 })).toHaveLength(1)
  expect(believableClaims([claim(0, minute)], { claimedBeforeMs: 0, sinceBeginningMs: 20_000 })).toHaveLength(0)
})

test('what was claimed before takes its time, and a claim that cannot be true does not spoil the next', () => {
  const claims = [claim(0, 30_000), claim(30_000, 10 * minute), claim(30_000, 60_000)]
  expect(believableClaims(claims, { claimedBeforeMs: 30_000, sinceBeginningMs: minute })).toEqual([claims[0], claims[2]])
})

test('no batch ever gets more than the clock allows', () => {
  const interval = fc.tuple(fc.nat(600_000), fc.nat(600_000)).map(([a, b]): Interval => [Math.min(a, b), Math.max(a, b)])
  const claims = fc.array(fc.record({ played: fc.array(interval, { maxLength: 4 }) }), { maxLength: 10 })
  fc.assert(
    fc.property(claims, fc.nat(600_000), fc.nat(600_000), (list, before, since) => {
      const believed = believableClaims(list, { claimedBeforeMs: before, sinceBeginningMs: since })
      const total = believed.reduce((sum, { played }) => sum + lengthOf(played), 0)
      if (believed.some(({ played }) => lengthOf(played) > 0)) expect(before + total).toBeLessThanOrEqual(since * 1.5 + 10_000)
    }),
  )
})
