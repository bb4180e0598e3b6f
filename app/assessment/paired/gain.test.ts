import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupChange, median, normalisedGain } from './gain.ts'

const percent = fc.integer({ min: 0, max: 100 })
const change = fc.record({ before: percent, after: percent })

test('the gain is 1 for everything that was missing, 0 for nothing new, and never above 1', () => {
  fc.assert(
    fc.property(change, ({ before, after }) => {
      const gain = normalisedGain({ before, after })
      if (before === 100) {
        expect(gain).toBeNull()
        return
      }
      expect(gain).toBeLessThanOrEqual(1)
      expect(Math.sign(gain!)).toBe(Math.sign(after - before))
      expect(normalisedGain({ before, after: 100 })).toBe(1)
      expect(Math.abs(normalisedGain({ before, after: before })!)).toBe(0)
    }),
  )
})

test('from 40 to 70 is half of what could be gained', () => {
  expect(normalisedGain({ before: 40, after: 70 })).toBe(0.5)
  expect(normalisedGain({ before: 60, after: 50 })).toBe(-0.25)
})

test('the gain of a group is that of its averages: one who began at the top breaks nothing', () => {
  expect(
    groupChange([
      { before: 100, after: 100 },
      { before: 20, after: 60 },
    ]),
  ).toEqual({ people: 2, medianBefore: 60, medianAfter: 80, gain: 0.5 })
  expect(groupChange([])).toEqual({ people: 0, medianBefore: null, medianAfter: null, gain: null })
})

test('a median lies between the extremes, and half of the values on either side', () => {
  fc.assert(
    fc.property(fc.array(percent, { minLength: 1 }), (values) => {
      const middle = median(values)!
      expect(values.filter((value) => value <= middle).length * 2).toBeGreaterThanOrEqual(values.length)
      expect(values.filter((value) => value >= middle).length * 2).toBeGreaterThanOrEqual(values.length)
    }),
  )
})
