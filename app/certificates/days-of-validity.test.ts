import { expect, test } from 'vitest'
import { beginOfDay, earliestDay, endOfDay } from './days-of-validity.ts'

test('a day begins with Jayapura’s and ends with Jakarta’s', () => {
  expect(new Date(beginOfDay('2026-11-23')).toISOString()).toBe('2026-11-22T15:00:00.000Z')
  expect(new Date(endOfDay('2026-11-23')).toISOString()).toBe('2026-11-23T17:00:00.000Z')
})

test('the portal’s own today changes at the very instant at which a last day ends', () => {
  for (const day of ['2026-11-23', '2028-02-29', '2026-12-31']) {
    expect(earliestDay(new Date(endOfDay(day) - 1))).toBe(day)
    expect(earliestDay(new Date(endOfDay(day))) > day).toBe(true)
  }
})
