import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountPolicy, addressPolicy, waitAfter, waitTable } from './throttle-rules.ts'

const policies = fc.constantFrom(accountPolicy, addressPolicy)

test('waits never shrink, begin after the free mistakes and stay bounded', () => {
  fc.assert(
    fc.property(policies, fc.integer({ min: 1, max: 100_000 }), (policy, mistakes) => {
      const wait = waitAfter(policy, mistakes)
      expect(waitAfter(policy, mistakes + 1)).toBeGreaterThanOrEqual(wait)
      expect(wait > 0).toBe(mistakes > policy.free)
      expect(wait).toBeLessThanOrEqual(Math.max(...policy.waits))
    }),
  )
})

test('the table says the same as the rule, and its last entry holds for all beyond', () => {
  fc.assert(
    fc.property(policies, fc.integer({ min: 1, max: 500 }), (policy, mistakes) => {
      const table = waitTable(policy)
      expect(table[Math.min(mistakes, table.length) - 1]).toBe(waitAfter(policy, mistakes))
    }),
  )
})

test('a thousand guesses at one account take more than forty days', () => {
  const seconds = Array.from({ length: 1_000 }, (_, index) => waitAfter(accountPolicy, index + 1)).reduce((sum, wait) => sum + wait, 0)
  expect(seconds / 86_400).toBeGreaterThan(40)
})

test('sixty people behind one router may each mistype twice', () => {
  expect(waitAfter(addressPolicy, 120)).toBe(0)
})
