import { settings } from './settings.server.ts'

/** The one address of a page for search engines: at PUBLIC_URL when it is set, and without its query. */
export function canonicalUrl(request: Request): string {
  const { origin, pathname } = new URL(request.url)
  return `${settings().PUBLIC_URL ?? origin}${pathname.replace(/\.data$/, '')}`
}
