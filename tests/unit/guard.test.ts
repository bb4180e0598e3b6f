import { expect, test } from 'vitest'
import { AppError } from '#app/platform/app-error.ts'
import { guardBuild } from '#app/platform/guard.server.ts'
import type { ServerBuild } from '#app/platform/remix.ts'

type Handler = (args: unknown) => Promise<unknown>

function guarded(module: Record<string, unknown>): { loader: Handler; action: Handler } {
  const build = guardBuild({ routes: { 'routes/one': { id: 'routes/one', module } } } as unknown as ServerBuild)
  return build.routes['routes/one']?.module as unknown as { loader: Handler; action: Handler }
}

function visit(method = 'GET', actor: unknown = null) {
  return { request: new Request('http://portal.example/akun?a=1', { method }), context: { actor, formValues: { name: 'Siti' } }, params: {} }
}

/** The Response that was thrown. */
async function refused(entering: Promise<unknown>): Promise<Response> {
  return entering.then(
    () => expect.unreachable('it entered'),
    (answer) => answer,
  )
}

const failing = () => {
  throw new AppError('sign_in_blocked', { params: { seconds: 60, count: 1 } })
}

test('a route that declares no access is closed to everybody', async () => {
  const route = guarded({ loader: () => 'secret', action: () => 'done', default: () => null })
  await expect(route.loader(visit())).rejects.toMatchObject({ init: { status: 403 } })
  await expect(route.action(visit('POST'))).rejects.toMatchObject({ init: { status: 403 } })
})

test('who is not signed in is led to the door and back, also where there is no loader', async () => {
  const refusal = await refused(guarded({ handle: { access: 'signed-in' } }).loader(visit()))
  expect([refusal.status, refusal.headers.get('location')]).toEqual([302, '/masuk?ke=%2Fakun%3Fa%3D1'])
})

test('who must choose a new secret gets nowhere else', async () => {
  const actor = { roles: ['learner'], mustChangeSecret: true }
  const refusal = await refused(guarded({ handle: { access: 'signed-in' } }).loader(visit('GET', actor)))
  expect(refusal.headers.get('location')).toBe('/akun/rahasia')
})

test('a page shows why its form failed, with what was typed and the status', async () => {
  const answer = await guarded({ handle: { access: 'public' }, action: failing, default: () => null }).action(visit('POST'))
  expect(answer).toMatchObject({
    data: { form: { values: { name: 'Siti' }, error: { key: 'error.sign_in_blocked' } } },
    init: { status: 429, headers: { 'Retry-After': '60' } },
  })
})

test('a route without a page keeps the status of a failure too', async () => {
  const answer = (await guarded({ handle: { access: 'public' }, action: failing }).action(visit('POST'))) as Response
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '60'])
  expect(await answer.json()).toMatchObject({ form: { error: { key: 'error.sign_in_blocked' } } })
})
