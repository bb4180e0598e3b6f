import { findPicture } from '#app/courses/find-picture.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { slugParam } from '#app/platform/route-params.ts'

export const handle = { access: 'public' } satisfies RouteHandle

/** A drawing of a lesson. Its address comes from its bytes, so it never changes; opened on its own it may do nothing. */
export async function loader({ params }: LoaderFunctionArgs): Promise<Response> {
  const bytes = await findPicture({ course: slugParam(params, 'course'), mark: params.version ?? '', name: params.name ?? '' })
  if (!bytes) throw new AppError('not_found')
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'",
    },
  })
}
