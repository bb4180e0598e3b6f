import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { expect, test, vi } from 'vitest'

let rendered: { manifest: { routes: Record<string, unknown> } } | undefined

vi.mock('@remix-run/react', async (importOriginal) => {
  const original = await importOriginal<typeof import('@remix-run/react')>()
  return {
    ...original,
    RemixServer: ({ context }: { context: typeof rendered }) => {
      rendered = context
      return <p>page</p>
    },
  }
})

/** A build of one hundred routes that renders through the portal's own entry. */
async function manyRoutes(): Promise<ServerBuild> {
  const entry = await import('#app/entry.server.tsx')
  const ids = Array.from({ length: 100 }, (_, i) => `page-${i}`)
  const route = (id: string) => ({ id, parentId: 'root', path: id, module: { default: () => null, loader: () => ({ id }) } })
  const asset = (id: string) => ({
    id,
    parentId: 'root',
    path: id,
    hasAction: false,
    hasLoader: true,
    hasClientAction: false,
    hasClientLoader: false,
    hasErrorBoundary: false,
    module: '',
  })
  return {
    entry: { module: entry },
    routes: { root: { id: 'root', path: '', module: { default: () => null } }, ...Object.fromEntries(ids.map((id) => [id, route(id)])) },
    assets: { entry: { imports: [], module: '' }, routes: Object.fromEntries(['root', ...ids].map((id) => [id, asset(id)])), url: '', version: '1' },
    future: { v3_singleFetch: true, v3_lazyRouteDiscovery: false },
    publicPath: '/',
    assetsBuildDirectory: '',
    basename: '/',
    isSpaMode: false,
    mode: 'production',
  } as unknown as ServerBuild
}

test('only the matched routes reach the renderer', async () => {
  const handle = createRequestHandler(await manyRoutes(), 'production')
  const answer = await handle(new Request('http://portal.test/page-7'))
  expect(await answer.text()).toContain('page')
  expect(Object.keys(rendered?.manifest.routes ?? {}).sort()).toEqual(['page-7', 'root'])
})

test('a finished page leaves no timer behind that would keep its render tree', async () => {
  const handle = createRequestHandler(await manyRoutes(), 'production')
  const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length
  const before = timers()
  await Promise.all(Array.from({ length: 20 }, async (_, i) => (await handle(new Request(`http://portal.test/page-${i}`))).text()))
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(timers()).toBeLessThanOrEqual(before + 1)
})
