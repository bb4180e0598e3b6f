import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { currentLink, navigationFor } from './navigation.ts'
import { Page } from './page.tsx'
import { explainedStatus, Problem } from './problem.tsx'
import type { RootData } from './root-data.ts'

const visitor: RootData = {
  locale: 'id',
  person: null,
  isDemo: false,
  issuerName: 'LPK Maju',
  contactPhone: null,
  unreadNotices: 0,
  scripts: {},
  requestId: 'r-1',
}
const now: { root: RootData | undefined; pathname: string; search: string } = { root: visitor, pathname: '/', search: '' }

vi.mock('#app/platform/remix.ts', () => ({
  useLocation: () => now,
  useRouteLoaderData: () => now.root,
}))

function show(root: RootData | undefined, pathname = '/', search = ''): string {
  Object.assign(now, { root, pathname, search })
  return renderToStaticMarkup(<Page title="Judul">isi</Page>)
}

test('the account that is open stays in sight with a way out of it', () => {
  const html = show({ ...visitor, person: { name: 'Ratna Dewi', roles: [] } })
  expect(html).toContain('Ratna Dewi')
  expect(html).toMatch(/<form method="post" action="\/keluar"><button type="submit">Bukan saya/)
  expect(html).not.toContain('href="/masuk"')
})

test('a visitor is offered to sign in and to sign up', () => {
  const html = show(visitor)
  expect(html).toContain('href="/masuk"')
  expect(html).toContain('href="/daftar"')
  expect(html).not.toContain('/keluar')
})

test('the language switch comes back to the page it was used on', () => {
  const html = show({ ...visitor, locale: 'en' }, '/kursus', '?halaman=2')
  expect(html).toContain('<form method="post" action="/bahasa"><input type="hidden" name="returnTo" value="/kursus?halaman=2"/>')
  expect(html).toContain('name="locale" value="id" lang="id"')
})

test('only a sample portal says that it is one', () => {
  expect(show(visitor)).not.toContain('Portal contoh')
  expect(show({ ...visitor, isDemo: true })).toContain('Portal contoh')
})

test('unread news are counted in words too', () => {
  expect(show({ ...visitor, person: { name: 'R', roles: [] }, unreadNotices: 120 })).toMatch(/99\+.*120 belum dibaca/)
})

test('the frame stands without root data', () => {
  expect(show(undefined)).toContain('<h1>Judul</h1>')
})

test('the menu follows the roles, work first', () => {
  const hrefs = (roles: string[]) => navigationFor({ roles }).map((link) => link.href)
  expect(hrefs(['learner'])).toEqual(['/belajar', '/kursus', '/asesmen', '/sertifikat'])
  expect(hrefs(['learner', 'trainer', 'operator'])).toEqual(['/pelatih', '/pengelola', '/belajar', '/kursus', '/asesmen', '/sertifikat'])
  expect(navigationFor(null).map((link) => link.href)).not.toContain('/belajar')
})

test('the open part of the site is the one whose address begins the path', () => {
  const links = navigationFor({ roles: ['learner', 'operator'] })
  expect(currentLink(links, '/pengelola/orang/1')?.href).toBe('/pengelola')
  expect(currentLink(links, '/kursusku')).toBeUndefined()
})

test('every status has words, the nearest when it has none of its own', () => {
  expect([404, 405, 418, 503, 502].map(explainedStatus)).toEqual([404, 405, 400, 503, 500])
})

test('an error page says what happened and whom to tell', () => {
  Object.assign(now, { root: { ...visitor, contactPhone: '+6281234567890' }, pathname: '/kursus' })
  const html = renderToStaticMarkup(<Problem status={500} reason={{ code: 'no_such_code' }} />)
  expect(html).toContain('Ada yang salah di pihak kami')
  expect(html).toContain('0812-3456-7890')
  expect(html).toContain('r-1')
  expect(html).toContain('href="/kursus"')
})
