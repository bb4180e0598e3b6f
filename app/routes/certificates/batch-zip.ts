import { zipBatch } from '#app/certificates/handing-over/zip-batch.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: ['operator', 'decider'] } satisfies RouteHandle

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { bytes, length, fileName } = await zipBatch({ actor: signedIn(context), batchId: idParam(params, 'batch') })
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Length': String(length),
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  })
}
