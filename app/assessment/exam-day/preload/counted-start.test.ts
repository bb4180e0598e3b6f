import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedStart } from './counted-start.ts'

const minute = fc.integer({ min: 0, max: 600 }).map((at) => new Date(Date.UTC(2026, 10, 22) + at * 60_000))

test('time counts from the first moment at which the paper could be opened, and never from later than now', () => {
  fc.assert(
    fc.property(minute, fc.option(minute), fc.option(minute), minute, (opensAt, codeShownAt, fetchedAt, now) => {
      const start = countedStart({ opensAt, codeShownAt, fetchedAt, now })
      expect(start <= now).toBe(true)
      if (codeShownAt === null || fetchedAt === null) expect(start).toEqual(now)
      else if (start < now) for (const known of [opensAt, codeShownAt, fetchedAt]) expect(start >= known).toBe(true)
    }),
  )
})

test('nothing that a phone may say or leave out moves it: waiting longer only costs time', () => {
  fc.assert(
    fc.property(minute, minute, minute, minute, fc.nat(60), (opensAt, codeShownAt, fetchedAt, now, later) => {
      const facts = { opensAt, codeShownAt, fetchedAt }
      const waited = new Date(now.getTime() + later * 60_000)
      const start = countedStart({ ...facts, now })
      const startLater = countedStart({ ...facts, now: waited })
      expect(startLater >= start).toBe(true)
      if (start < now) expect(startLater).toEqual(start)
    }),
  )
})
