import { afterEach, expect, test, vi } from 'vitest'
import { timePassed } from './kept-paper.ts'

afterEach(() => void vi.useRealTimers())

test('a reload goes on with the time that passed, and a clock that was set by years takes none of it', () => {
  vi.useFakeTimers()
  vi.setSystemTime('2026-11-22T09:10:00Z')
  expect(timePassed(Date.parse('2026-11-22T09:00:00Z'))).toBe(600_000)
  for (const openedAt of ['2015-01-01', '2026-11-20', '2031-01-01']) expect(timePassed(Date.parse(openedAt))).toBe(0)
})
