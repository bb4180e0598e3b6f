import { RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'
import { log, loggableFault, loggablePath } from '#app/platform/log.server.ts'
import { type AppLoadContext, type EntryContext, isRouteErrorResponse } from '#app/platform/remix.ts'

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

/** Faults of loaders, actions and rendering, as one log line that carries the request's id. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  // An answer such as 404 or 405 is no fault.
  if (isRouteErrorResponse(error) && error.status < 500) return
  // Nor is a visitor who has gone, perhaps in the middle of sending a photo.
  if (context.signal.aborted && error instanceof Error && error.name === 'AbortError') return
  log.error({ requestId: context.requestId, path: loggablePath(new URL(request.url).pathname), ...loggableFault(error) }, 'page failed')
}

/** Remix ranks every route it is given several times a request; rendering needs only the matched ones. */
function onlyMatchedRoutes(context: EntryContext): EntryContext {
  const matched = new Set(context.staticHandlerContext.matches.map((match) => match.route.id))
  const routes = Object.fromEntries(Object.entries(context.manifest.routes).filter(([id]) => matched.has(id)))
  return { ...context, manifest: { ...context.manifest, routes } }
}
