import { AppError } from './app-error.ts'
import { fileStore } from './file-store.server.ts'
import { privateFile } from './private-file.ts'

type StoredFile = { sha256: string; mediaType: string; bytes: number }
type Wish = { request: Request; file: StoredFile; attachment: string | null }

/**
 * A stored file to somebody who may see it, as it comes from the store, or the part that a player asks for (RFC 9110, 14.2:
 * one range; others get the whole). Throws `not_found` when the store has no such bytes.
 */
export async function sendPrivateFile({ request, file, attachment }: Wish): Promise<Response> {
  const range = partOf(request.headers.get('range'), file.bytes)
  const headers = privateFile({ bytes: null, mediaType: file.mediaType }).headers
  headers.set('Accept-Ranges', 'bytes')
  // Parts of something that is packed on the way would be parts of something else.
  headers.set('Cache-Control', 'private, max-age=3600, no-transform')
  if (attachment !== null) headers.set('Content-Disposition', `attachment; filename="${attachment}"`)
  if (range === 'outside') {
    headers.set('Content-Range', `bytes */${file.bytes}`)
    return new Response(null, { status: 416, headers })
  }
  const body = await fileStore().open(file.sha256, range ?? undefined)
  if (!body) throw new AppError('not_found')
  headers.set('Content-Length', String(range ? range.to - range.from + 1 : file.bytes))
  if (range) headers.set('Content-Range', `bytes ${range.from}-${range.to}/${file.bytes}`)
  return new Response(body, { status: range ? 206 : 200, headers })
}

/** Null for the whole. */
export function partOf(wish: string | null, bytes: number): { from: number; to: number } | 'outside' | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(wish ?? '') ?? []
  if (first === undefined || last === undefined || first + last === '') return null
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first)
  const to = first === '' || last === '' ? bytes - 1 : Math.min(bytes - 1, Number(last))
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null
  return from > to ? 'outside' : { from, to }
}
