import { createRequestHandler } from '@remix-run/express'
import { type Request, type Response, Router } from 'express'
import type { LoadContext } from '#app/platform/load-context.ts'
import type { ServerBuild } from '#app/platform/remix.ts'

type GetLoadContext = (req: Request, res: Response) => Promise<LoadContext>

/**
 * One Remix handler for each page, chosen by Express. Remix ranks all routes it knows several times a request;
 * given the root and one page there is nothing to rank. Pages are not nested, so that is all a page needs.
 * What matches none of them (an unknown address) goes to a handler with the whole build.
 */
export function pageRoutes(build: ServerBuild, getLoadContext: GetLoadContext, mode: string | undefined): Router {
  const router = Router()
  const pages = Object.values(build.routes).filter((route) => route?.parentId === 'root' && !route.path?.includes('*'))
  for (const page of pages.sort((a, b) => comparePaths(a?.path ?? '', b?.path ?? ''))) {
    router.all(`/${page?.path ?? ''}`, createRequestHandler({ build: withOnly(build, page?.id ?? ''), getLoadContext, mode }))
  }
  router.all('*', createRequestHandler({ build, getLoadContext, mode }))
  return router
}

function withOnly(build: ServerBuild, id: string): ServerBuild {
  const pick = <Value>(routes: Record<string, Value>) => Object.fromEntries(Object.entries(routes).filter(([name]) => name === 'root' || name === id))
  return { ...build, routes: pick(build.routes), assets: { ...build.assets, routes: pick(build.assets.routes) } }
}

/** Words before parameters, segment by segment: `orang/baru` is tried before `orang/:person`. */
export function comparePaths(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')]
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const difference = Number(left[i]?.startsWith(':')) - Number(right[i]?.startsWith(':'))
    if (difference !== 0) return difference
  }
  return right.length - left.length
}
