import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayInZone, validUntil } from './valid-until.ts'

test('validity ends on the same day some years later', () => {
  expect(validUntil({ issuedOn: '2026-11-22', years: 3 })).toBe('2029-11-22')
})

test('29 February ends on 28 February, and on 29 February of a leap year', () => {
  expect(validUntil({ issuedOn: '2028-02-29', years: 3 })).toBe('2031-02-28')
  expect(validUntil({ issuedOn: '2028-02-29', years: 4 })).toBe('2032-02-29')
  expect(validUntil({ issuedOn: '2096-02-29', years: 4 })).toBe('2100-02-28')
})

test('the end is always a day that exists', () => {
  const anyDay = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 20 }), (issuedOn, years) => {
      const end = validUntil({ issuedOn, years })
      expect(new Date(`${end}T00:00:00Z`).toISOString().slice(0, 10)).toBe(end)
      expect(end > issuedOn).toBe(true)
    }),
  )
})

test('the day of issue is the day at the place', () => {
  const instant = new Date('2026-11-22T16:30:00Z')
  expect(dayInZone(instant, 'Asia/Jakarta')).toBe('2026-11-22')
  expect(dayInZone(instant, 'Asia/Makassar')).toBe('2026-11-23')
  expect(dayInZone(instant, 'Asia/Jayapura')).toBe('2026-11-23')
})

test('a date that is none is refused', () => {
  expect(() => validUntil({ issuedOn: '22/11/2026', years: 3 })).toThrow(RangeError)
  expect(() => validUntil({ issuedOn: '2026-11-22', years: 0 })).toThrow(RangeError)
})
