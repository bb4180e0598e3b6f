import { expect, test } from 'vitest'
import { batchChangeForm, newBatchForm } from './batch-form.ts'

const change = { seats: '20', endsOn: '2026-12-01', codeExpiresOn: '2026-12-01', contactPhone: '' }

function messageFor(endsOn: unknown): string | undefined {
  const parsed = batchChangeForm.safeParse({ ...change, endsOn })
  return parsed.error?.issues.find((issue) => issue.path[0] === 'endsOn')?.message
}

test('only days that a calendar has, in years that a batch can have, are taken', () => {
  for (const day of ['2026-02-28', '2028-02-29', '2015-01-01', '2100-12-31']) expect(messageFor(day)).toBeUndefined()
  for (const day of ['2026-13-45', '0000-00-00', '9999-99-99', '9999-12-31', '2027-02-29', '1999-12-31', '2026-1-5', '22/11/2026', '']) {
    expect(messageFor(day), day).toBe('form.day')
  }
  expect(messageFor(undefined)).toBe('form.required')
})

test('a batch does not end before it starts', () => {
  const batch = {
    ...change,
    courseSlug: 'kursus',
    name: 'Angkatan 1',
    startsOn: '2026-12-02',
    timeZone: 'Asia/Jakarta',
    venue: 'Balai Desa',
    placeCode: '35.19.09.2001',
    placeName: 'Desa Bukur',
  }
  expect(newBatchForm.safeParse(batch).error?.issues).toMatchObject([{ path: ['endsOn'], message: 'form.ends_before_start' }])
  expect(newBatchForm.safeParse({ ...batch, startsOn: batch.endsOn }).success).toBe(true)
})
