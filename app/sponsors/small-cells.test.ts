import fc from 'fast-check'
import { expect, test } from 'vitest'
import { showCount, smallestCell } from './small-cells.ts'

test('no shown count lets fewer than five people be singled out, neither directly nor by subtraction', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (a, b) => {
      const [count, total] = [Math.min(a, b), Math.max(a, b)]
      const answer = showCount(count, total)
      if (!answer.shown) return
      for (const cell of [answer.count, total - answer.count]) expect(cell === 0 || cell >= smallestCell).toBe(true)
    }),
  )
})

test('a count that hides nobody is shown as it is', () => {
  expect(showCount(0, 12)).toEqual({ shown: true, count: 0 })
  expect(showCount(12, 12)).toEqual({ shown: true, count: 12 })
  expect(showCount(6, 12)).toEqual({ shown: true, count: 6 })
})

test('a small count and its small complement are hidden', () => {
  expect(showCount(4, 30)).toEqual({ shown: false })
  expect(showCount(26, 30)).toEqual({ shown: false })
})
