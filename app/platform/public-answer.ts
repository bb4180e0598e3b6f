import { createHash } from 'node:crypto'

/** How long a copy may be used without asking again. */
export type Keeping = { seconds: number } | 'for-ever'

/**
 * Data that anybody may read from any site: no cookie, a mark of its content, and 304 for whoever has it already.
 * `encoding` says how the bytes are compressed, if they are.
 */
export function publicAnswer(
  request: Request,
  body: string | Uint8Array,
  { type, keep, encoding, fileName }: { type: string; keep: Keeping; encoding?: 'gzip'; fileName?: string },
): Response {
  // Weak: the same content may travel compressed in several ways.
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = new Headers({
    'Content-Type': type,
    'Cache-Control': keep === 'for-ever' ? 'public, max-age=31536000, immutable' : `public, max-age=${keep.seconds}`,
    ETag: etag,
    'Access-Control-Allow-Origin': '*',
    'X-Robots-Tag': 'noindex',
  })
  if (encoding) {
    headers.set('Content-Encoding', encoding)
    headers.set('Vary', 'Accept-Encoding')
  }
  if (fileName) headers.set('Content-Disposition', `attachment; filename="${fileName}"`)
  if (knows(request, etag)) return new Response(null, { status: 304, headers })
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), { headers })
}

function knows(request: Request, etag: string): boolean {
  const known = request.headers.get('if-none-match') ?? ''
  return known.split(',').some((mark) => mark.trim() === etag || mark.trim() === '*')
}
