import { gzipSync } from 'node:zlib'
import { readTileAt } from '#app/certificates/register/read-register.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { publicAnswer } from '#app/platform/public-answer.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

/** A part of the register's tree, or a bundle of its entries (C2SP tlog-tiles). Neither ever changes. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { bytes, isEntries } = await readTileAt(params['*'] ?? '')
  // Hashes do not compress; entries do.
  const encoding = isEntries && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '') ? 'gzip' : undefined
  return publicAnswer(request, encoding ? gzipSync(bytes) : bytes, { type: 'application/octet-stream', keep: 'for-ever', encoding })
}
