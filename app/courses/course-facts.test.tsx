import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { UnitList } from './course-facts.tsx'

const page = { locale: 'id' }

vi.mock('#app/platform/remix.ts', () => ({ useRouteLoaderData: () => page }))

const unit = {
  code: 'X.1',
  title: { id: 'Judul', en: 'Title' },
  kepmenaker: null,
  own: false,
  status: 'belum dikonfirmasi' as const,
  source: null,
  elements: [],
  outcomes: [],
}

function show(locale: string, changes: { own?: boolean; kepmenaker?: string | null; status?: 'published' }): string {
  page.locale = locale
  return renderToStaticMarkup(<UnitList units={[{ ...unit, ...changes }]} />)
}

test('a unit of the portal itself is not told as one whose decree is still to be confirmed', () => {
  expect(show('id', { own: true })).toContain('<p>Unit milik portal ini, bukan unit SKKNI</p>')
  expect(show('en', { own: true })).toContain('<p>The portal’s own unit, not an SKKNI unit</p>')
  expect(show('id', {})).toContain('Nomor Kepmenaker belum dipastikan')
  expect(show('id', { kepmenaker: '618/2016' })).not.toContain('618/2016')
  expect(show('id', { kepmenaker: '618/2016', status: 'published' })).toContain('Kepmenaker 618/2016')
})
