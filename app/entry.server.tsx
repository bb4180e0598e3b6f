import { RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import type { EntryContext } from '#app/platform/remix.ts'

/**
 * Remix encodes loader data for hydration even on pages that never hydrate and keeps a timer for it;
 * nothing here is deferred, so a short one is enough and a request's memory is free at once.
 */
export const streamTimeout = 50

/**
 * Renders the whole page to a string: nothing streams, so there is no abort timer that would keep
 * the render tree alive for seconds after the answer.
 */
export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext): Response {
  const html = renderToString(<RemixServer context={onlyMatchedRoutes(context)} url={request.url} />)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache')
  return new Response(`<!DOCTYPE html>${html}`, { status, headers })
}

/** Remix ranks every route it is given several times a request; rendering needs only the matched ones. */
function onlyMatchedRoutes(context: EntryContext): EntryContext {
  const matched = new Set(context.staticHandlerContext.matches.map((match) => match.route.id))
  const routes = Object.fromEntries(Object.entries(context.manifest.routes).filter(([id]) => matched.has(id)))
  return { ...context, manifest: { ...context.manifest, routes } }
}
