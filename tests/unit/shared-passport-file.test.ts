import { expect, test } from 'vitest'
import type { AppLoadContext } from '#app/platform/remix.ts'
import { loader } from '#app/routes/certificates/shared-passport-file.ts'

test('the file of a passport link that is not open leads to the page, which says why', async () => {
  const request = new Request('https://localhost/paspor/closed/berkas')
  const answer = await loader({ context: {} as AppLoadContext, params: { token: 'closed' }, request })
  expect([answer.status, answer.headers.get('Location'), answer.headers.get('Cache-Control')]).toEqual([303, '/paspor/closed', 'private, no-store'])
})
