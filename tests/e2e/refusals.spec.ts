import { type APIRequestContext, expect, request, test } from '@playwright/test'
import type { DemoAccount } from '#prisma/demo-accounts.ts'
import { signInRequest } from './people.ts'
import { type MappedRoute, siteMap } from './site-map.ts'

// Each protected route refuses whom it must. The list is the site map itself, so a new route is tested when it is added.

const roles: readonly DemoAccount['role'][] = ['learner', 'trainer', 'assessor', 'decider', 'sponsor', 'operator']
const isProtected = (route: MappedRoute) => !route.access.includes('public')
const mayEnter = (route: MappedRoute, role: string) => [role, 'signed-in', 'learner'].some((who) => route.access.includes(who))

async function visitor(baseURL: string | undefined, role?: DemoAccount['role']): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL })
  if (role) await signInRequest(context, role)
  return context
}

test('every route declares who may enter', async () => {
  const routes = await siteMap()
  expect(routes.filter((route) => route.access.length === 0).map((route) => route.file)).toEqual([])
  expect(routes.filter(isProtected).length).toBeGreaterThan(25)
})

test('a stranger is led to sign in, on every protected route, and nothing is done', async ({ baseURL }) => {
  const stranger = await visitor(baseURL)
  for (const route of (await siteMap()).filter(isProtected)) {
    const read = await stranger.get(route.path, { maxRedirects: 0 })
    expect([read.status(), read.headers().location?.split('?')[0]], `GET ${route.file}`).toEqual([302, '/masuk'])
    const write = await stranger.post(route.path, { maxRedirects: 0, form: { intent: 'x' } })
    expect([302, 405], `POST ${route.file}`).toContain(write.status())
    if (write.status() === 302) expect(write.headers().location).toMatch(/^\/masuk/)
  }
})

for (const role of roles) {
  test(`${role}: routes of other roles are closed, own ones name no stranger's rows`, async ({ baseURL }) => {
    const person = await visitor(baseURL, role)
    const elsewhere = await visitor(baseURL, role)
    for (const route of (await siteMap()).filter(isProtected)) {
      const allowed = mayEnter(route, role)
      const read = await person.get(route.path, { maxRedirects: 0 })
      if (allowed) expect([200, 302, 404, 405, 400], `GET ${route.file}`).toContain(read.status())
      else expect(read.status(), `GET ${route.file}`).toBe(403)
      if (!route.hasAction) continue
      const write = await person.post(route.path, { maxRedirects: 0, form: { intent: 'nonsense' } })
      // A form that no page of ours sends does nothing; what is done answers with a redirect.
      if (allowed) expect(write.status(), `POST ${route.file}`).not.toBe(302)
      if (allowed) expect(write.status(), `POST ${route.file}`).toBeLessThan(500)
      else expect(write.status(), `POST ${route.file}`).toBe(403)
    }
    expect((await elsewhere.get('/akun', { maxRedirects: 0 })).status(), 'nobody was signed out').toBe(200)
  })
}
