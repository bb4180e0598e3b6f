import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { readCaptionForProvider } from '#app/videos/providers/caption-for-provider.server.ts'

/** The address itself is the permission: a video provider has no session. */
export const handle = { access: 'public', noindex: true } satisfies RouteHandle

export async function loader({ params }: LoaderFunctionArgs): Promise<Response> {
  const vtt = await readCaptionForProvider({ token: params.token ?? '' })
  return new Response(vtt, { headers: { 'Content-Type': 'text/vtt; charset=utf-8', 'Cache-Control': 'no-store' } })
}
