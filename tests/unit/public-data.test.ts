import { gunzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { parseBundle } from '#app/certificates/register/check-register.ts'
import { isAppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import * as openApi from '#app/routes/api/openapi.ts'
import * as didDocument from '#app/routes/certificates/did-document.ts'
import * as statusList from '#app/routes/certificates/status-list.ts'
import * as checkpoint from '#app/routes/register/checkpoint.ts'
import * as tile from '#app/routes/register/tile.ts'
import * as verifierKeys from '#app/routes/register/verifier-keys.ts'
import * as trustBundle from '#app/routes/verification/trust-bundle.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'

// The data that anybody may read: right types, kept as long as it holds, readable from other sites, and no cookie.

type Route = { loader: (args: never) => Promise<Response>; handle: { access: string } }

let routes: { name: string; route: Route; params?: Record<string, string>; type: RegExp; keep: RegExp }[]

beforeAll(async () => {
  await makeCertificate()
  const { id } = await db.statusList.findFirstOrThrow()
  const { _max } = await db.registerCheckpoint.aggregate({ _max: { size: true } })
  const path = `000.p/${_max.size}`
  routes = [
    { name: 'keys', route: didDocument, type: /^application\/did\+ld\+json$/, keep: /^public, max-age=300$/ },
    { name: 'status list', route: statusList, params: { list: String(id) }, type: /^application\/vc$/, keep: /^public, max-age=300$/ },
    { name: 'checkpoint', route: checkpoint, type: /^text\/plain; charset=utf-8$/, keep: /^public, max-age=2$/ },
    { name: 'verifier keys', route: verifierKeys, type: /^text\/plain/, keep: /^public, max-age=300$/ },
    { name: 'tile', route: tile, params: { '*': `0/${path}` }, type: /^application\/octet-stream$/, keep: /immutable$/ },
    { name: 'entries', route: tile, params: { '*': `entries/${path}` }, type: /^application\/octet-stream$/, keep: /immutable$/ },
    { name: 'trust bundle', route: trustBundle, type: /^application\/json$/, keep: /^public, max-age=60$/ },
    { name: 'description', route: openApi, type: /^application\/json$/, keep: /^public, max-age=3600$/ },
  ] as typeof routes
})

test('everything is public, of its type, kept as long as it holds and readable from other sites', async () => {
  for (const { name, route, params, type, keep } of routes) {
    const answer = await ask(route, params)
    expect(route.handle.access, name).toBe('public')
    expect(answer.status, name).toBe(200)
    expect(answer.headers.get('content-type'), name).toMatch(type)
    expect(answer.headers.get('cache-control'), name).toMatch(keep)
    expect(answer.headers.get('access-control-allow-origin'), name).toBe('*')
    expect(answer.headers.get('set-cookie'), name).toBeNull()
    expect((await answer.arrayBuffer()).byteLength, name).toBeGreaterThan(30)
  }
})

test('who has it already is told so in a few bytes', async () => {
  for (const { name, route, params } of routes) {
    const etag = (await ask(route, params)).headers.get('etag')!
    const again = await ask(route, params, { 'If-None-Match': `"other", ${etag}` })
    expect([again.status, (await again.arrayBuffer()).byteLength], name).toEqual([304, 0])
    expect((await ask(route, params, { 'If-None-Match': '"other"' })).status, name).toBe(200)
  }
})

test('nothing in it names a person or a certificate', async () => {
  const { facts, number, token } = await db.certificate.findFirstOrThrow()
  const { name } = facts as { name: string }
  for (const { name: part, route, params } of routes) {
    const text = Buffer.from(await (await ask(route, params)).arrayBuffer()).toString('latin1')
    for (const secret of [name, number, token]) expect(text.includes(secret), `${part} holds ${secret}`).toBe(false)
  }
})

test('entries travel compressed to whoever can read that', async () => {
  const { params } = routes.find(({ name }) => name === 'entries')!
  const plain = await ask(tile as unknown as Route, params)
  const packed = await ask(tile as unknown as Route, params, { 'Accept-Encoding': 'br, gzip' })
  expect([plain.headers.get('content-encoding'), packed.headers.get('content-encoding'), packed.headers.get('vary')]).toEqual([
    null,
    'gzip',
    'Accept-Encoding',
  ])
  const bytes = Buffer.from(await plain.arrayBuffer())
  expect(gunzipSync(Buffer.from(await packed.arrayBuffer())).equals(bytes)).toBe(true)
  expect(parseBundle(bytes)!.length).toBeGreaterThanOrEqual(2)
})

test('a list that is none is not found', async () => {
  for (const list of ['0', '01', '999999', '-1', '1e3', 'x', '99999999999', '']) {
    const error = await ask(statusList as unknown as Route, { list }).catch((thrown) => thrown)
    expect(isAppError(error) && error.code, list).toBe('not_found')
  }
})

function ask(route: Route, params: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Response> {
  return route.loader({ request: new Request('http://portal.example/', { headers }), params, context: {} } as never)
}
