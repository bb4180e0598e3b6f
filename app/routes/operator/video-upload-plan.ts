import { z } from 'zod'
import type { RouteHandle } from '#app/platform/access.ts'
import { readJson } from '#app/platform/read-form.server.ts'
import type { ActionFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { planUpload } from '#app/videos/upload/plan-upload.server.ts'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

const wish = z.object({ bytes: z.number().int().min(1) })

/** Tells the page's script where to send a file, and how. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const own = { actor: signedIn(context), videoId: idParam(params, 'video') }
  const { bytes } = await readJson({ request, context }, wish)
  const { protocol, address } = await planUpload({ ...own, bytes, origin: request.headers.get('origin') ?? new URL(request.url).origin })
  return Response.json({ protocol, address }, { headers: { 'Cache-Control': 'no-store' } })
}
