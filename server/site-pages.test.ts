import { expect, test } from 'vitest'
import { courseBody } from '#tests/builders/assessment.ts'
import { sitePages } from './site-pages.ts'

test('an address leads somewhere when the site map has it, and a lesson when a course has it', () => {
  const isPage = sitePages([courseBody()])
  for (const path of [
    '/',
    '/kamus',
    '/alat/periksa-label',
    '/kursus',
    '/kursus/',
    '/kursus/kursus-contoh',
    '/kursus/kursus-contoh/pelajaran-satu',
    '/verifikasi',
  ])
    expect(isPage(path), path).toBe(true)
  for (const path of ['/tidak-ada', '/kursus/lain', '/kursus/kursus-contoh/lain', '/alat', '/kamus/x', '/*']) expect(isPage(path), path).toBe(false)
})
