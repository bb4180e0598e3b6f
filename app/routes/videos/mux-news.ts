import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readText } from '#app/platform/read-form.server.ts'
import type { ActionFunctionArgs } from '#app/platform/remix.ts'
import { isMuxConfigured } from '#app/videos/providers/mux-config.server.ts'
import { receiveMuxNews } from '#app/videos/providers/receive-mux-news.server.ts'

/** Open to everybody; believed is only what Mux signed. */
export const handle = { access: 'public', noindex: true } satisfies RouteHandle

/** Mux posts. */
export function loader() {
  throw new AppError('not_found')
}

export async function action({ request }: ActionFunctionArgs) {
  if (!isMuxConfigured()) throw new AppError('not_found')
  const body = await readText({ request }, 1_000_000)
  const outcome = await receiveMuxNews({ body, signature: request.headers.get('mux-signature') })
  return Response.json({ outcome })
}
