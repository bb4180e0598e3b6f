import { expect, test } from 'vitest'
import { courseBody } from '#tests/builders/assessment.ts'
import { sitePages } from './site-pages.ts'

test('an address leads somewhere when the site map has it, and a lesson when a course has it', () => {
  const isPage = sitePages({ courses: [courseBody()], glossary: [{ key: 'cppb-irt', term: 'CPPB-IRT', also: [], meaning: { id: 'x', en: 'y' } }] })
  for (const path of [
    '/',
    '/kamus',
    '/alat/periksa-label',
    '/kursus',
    '/kursus/',
    '/kursus/kursus-contoh',
    '/kursus/kursus-contoh/pelajaran-satu',
    '/verifikasi',
    '/verifikasi?apa=berkas',
    '/kamus#cppb-irt',
    '/kamus#huruf-C',
    '/pelatih/kursus/kursus-contoh/lisan',
  ])
    expect(isPage(path), path).toBe(true)
  for (const path of [
    '/tidak-ada',
    '/kursus/lain',
    '/kursus/kursus-contoh/lain',
    '/alat',
    '/kamus/x',
    '/*',
    '/kamus#tidak-ada',
    '/pelatih/kursus/tidak-ada',
    '/gambar/a/b/c.svg',
    '/verifikasi/x',
    '/s/x',
    '/daftar-induk/tile',
    '/kursus/:course',
  ])
    expect(isPage(path), path).toBe(false)
})
