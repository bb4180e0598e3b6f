import { expect, test } from 'vitest'
import { readActor } from '#app/people/read-actor.server.ts'
import type { ActionFunctionArgs } from '#app/platform/remix.ts'
import { action as signIn } from '#app/routes/people/sign-in.tsx'
import { action as signOut } from '#app/routes/people/sign-out.ts'
import { aVisitor, cookieHeader, makePerson } from '#tests/builders/people.ts'

function post(address: string, fields: Record<string, string>, cookie = '', actor: unknown = null): ActionFunctionArgs {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', cookie }
  const request = new Request(`http://portal.example${address}`, { method: 'POST', body: new URLSearchParams(fields), headers })
  return { request, context: { ...aVisitor(), actor, formValues: {} }, params: {} } as unknown as ActionFunctionArgs
}

test('signing in sets a session and a known device, and the next one on the handset joins the list', async () => {
  const [one, two] = await Promise.all([makePerson(), makePerson()])
  const first = await signIn(post('/masuk', { who: one.phone!, secret: one.secret }))
  const [session = '', device = ''] = first.headers.getSetCookie()
  expect(await readActor(cookieHeader(session))).toMatchObject({ personId: one.personId })
  expect(device).toMatch(/^nk_perangkat=[\w-]{22}(\.[0-9a-f]{64}){1};/)
  const next = await signIn(post('/masuk', { who: two.phone!, secret: two.secret }, `bahasa=id; ${cookieHeader(device)}`))
  expect(next.headers.getSetCookie()[1]).toMatch(/^nk_perangkat=[\w-]{22}(\.[0-9a-f]{64}){2};/)
})

test('signing out takes the session and the pages out of the browser and leaves the device known', async () => {
  const { actor, cookie } = await makePerson()
  const answer = await signOut(post('/keluar', {}, cookie, actor))
  expect(answer.headers.get('clear-site-data')).toBe('"cache"')
  expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^nk_sesi=; .*Max-Age=0$/)])
  expect(await readActor(cookie)).toBeNull()
})
