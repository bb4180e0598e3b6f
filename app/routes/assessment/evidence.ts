import { readEvidence } from '#app/assessment/evidence/read-evidence.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

/** A photo. It never changes under its address, but who may see it can, so it is kept for an hour only. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const small = new URL(request.url).searchParams.get('ukuran') === 'kecil'
  const { bytes, mediaType } = await readEvidence({ actor: signedIn(context), fileId: idParam(params, 'file'), small })
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': 'inline',
      'Cache-Control': 'private, max-age=3600',
      Vary: 'Cookie',
    },
  })
}
