import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgedShare } from './judgement.ts'

test('the judged share lies between none and all, counts each point once, and never falls by a further point', () => {
  const guide = fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(guide, fc.array(fc.integer({ min: -3, max: 20 }), { maxLength: 30 }), fc.nat(11), (points, met, further) => {
      const share = judgedShare(points, met)
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      expect(judgedShare(points, [...met, ...met])).toBe(share)
      expect(judgedShare(points, [...met, further])).toBeGreaterThanOrEqual(share)
      expect(judgedShare(points, [...points.keys()])).toBe(1)
    }),
  )
  expect(judgedShare(['a', 'b', 'c', 'd'], [0, 2])).toBe(0.5)
  expect(judgedShare([], [0])).toBe(0)
})
