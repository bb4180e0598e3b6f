/** A base that no real request has, to see whether a path would leave it. */
const elsewhere = 'http://portal.invalid'

/**
 * A path inside the portal to go back to, or `otherwise`. Refuses whatever a browser could read as another
 * site: `//x`, `/\x`, a scheme, control characters.
 */
export function safeReturnPath(value: unknown, otherwise: string): string {
  if (typeof value !== 'string' || value.length > 500 || !/^\/(?![/\\])[^\\\p{C}]*$/u.test(value)) return otherwise
  if (!URL.canParse(value, elsewhere)) return otherwise
  const url = new URL(value, elsewhere)
  if (url.origin !== elsewhere || url.pathname.startsWith('//')) return otherwise
  return url.pathname + url.search + url.hash
}
