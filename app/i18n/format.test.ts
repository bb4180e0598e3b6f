import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatDay,
  formatDayRange,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPhone,
  formatTime,
} from './format.ts'

test('rupiah are written without a space and without cents', () => {
  expect(formatMoney(2_000_000)).toBe('Rp2.000.000')
  expect(formatMoney(0)).toBe('Rp0')
  expect(formatMoney(-1500)).toBe('-Rp1.500')
  expect(formatMoney(-0.2)).toBe('Rp0')
})

test('rupiah can be read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (rupiah) => {
      expect(Number(formatMoney(rupiah).replace('Rp', '').replaceAll('.', ''))).toBe(rupiah)
    }),
  )
})

test('numbers and shares follow the language', () => {
  expect(formatNumber(1234.5, 'id')).toBe('1.234,5')
  expect(formatNumber(1234.5, 'en')).toBe('1,234.5')
  expect(formatPercent(0.825, 'id')).toBe('82,5%')
  expect(formatPercent(1, 'en')).toBe('100%')
})

test('bytes are counted as data packages are', () => {
  expect(formatBytes(0, 'id')).toBe('0 B')
  expect(formatBytes(999, 'id')).toBe('999 B')
  expect(formatBytes(1500, 'id')).toBe('1,5 KB')
  expect(formatBytes(850_000, 'id')).toBe('850 KB')
  expect(formatBytes(999_960, 'id')).toBe('1 MB')
  expect(formatBytes(1_240_000, 'en')).toBe('1.2 MB')
  expect(formatBytes(12_400_000_000, 'en')).toBe('12 GB')
})

test('no size is shown as a thousand of a smaller unit', () => {
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 31 - 1 }), (bytes) => {
      expect(formatBytes(bytes, 'en')).toMatch(/^\d{1,3}(\.\d)? (B|KB|MB|GB)$/)
    }),
  )
})

test('an instant is a day of its time zone', () => {
  const late = new Date('2026-11-21T23:30:00Z')
  expect(formatDate(late, 'id', 'Asia/Jakarta')).toBe('22 November 2026')
  expect(formatDate(late, 'id', 'UTC')).toBe('21 November 2026')
  expect(formatDate('2026-08-17T05:00:00Z', 'id', 'Asia/Jayapura')).toBe('17 Agustus 2026')
  expect(formatDate('2026-08-17T05:00:00Z', 'en', 'Asia/Jayapura')).toBe('17 August 2026')
})

test('a calendar day is the same everywhere', () => {
  expect(formatDay('2026-11-22', 'id')).toBe('22 November 2026')
  expect(formatDay(new Date('2026-01-01T00:00:00Z'), 'en')).toBe('1 January 2026')
})

test('a range of days says no month or year twice', () => {
  expect(formatDayRange('2026-11-03', '2026-11-07', 'id')).toBe('3–7 November 2026')
  expect(formatDayRange('2026-11-30', '2026-12-04', 'id')).toBe('30 November – 4 Desember 2026')
  expect(formatDayRange('2026-12-28', '2027-01-02', 'en')).toBe('28 December 2026 – 2 January 2027')
  expect(formatDayRange('2026-11-03', '2026-11-03', 'id')).toBe('3 November 2026')
})

test('a time names its zone', () => {
  const noon = new Date('2026-11-22T07:30:00Z')
  expect(formatTime(noon, 'id', 'Asia/Jakarta')).toBe('14.30 WIB')
  expect(formatTime(noon, 'id', 'Asia/Makassar')).toBe('15.30 WITA')
  expect(formatTime(noon, 'id', 'Asia/Jayapura')).toBe('16.30 WIT')
  expect(formatTime(noon, 'en', 'Asia/Pontianak')).toBe('14:30 WIB')
  expect(formatTime('2026-11-21T17:05:00Z', 'id', 'Asia/Jakarta')).toBe('00.05 WIB')
  expect(formatTime(noon, 'en', 'Asia/Singapore')).toBe('15:30 GMT+8')
  expect(formatDateTime(noon, 'id', 'Asia/Jakarta')).toBe('22 November 2026, 14.30 WIB')
})

test('a mobile number is written as people write it', () => {
  expect(formatPhone('+6281234567890')).toBe('0812-3456-7890')
  expect(formatPhone('+628123456789')).toBe('0812-3456-789')
  expect(formatPhone('+62812345678')).toBe('0812-345-678')
  expect(formatPhone('+628123456789012')).toBe('0812-3456-789012')
  expect(formatPhone('+14155550100')).toBe('+14155550100')
})

test('a written mobile number keeps every digit', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^8\d{8,12}$/), (local) => {
      expect(formatPhone(`+62${local}`).replaceAll('-', '')).toBe(`0${local}`)
    }),
  )
})
