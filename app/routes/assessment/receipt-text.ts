import { readReceiptText } from '#app/assessment/attempts/read-receipt.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'learner', noindex: true } satisfies RouteHandle

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { code, statement } = await readReceiptText({ actor: signedIn(context), attemptId: idParam(params, 'attempt') })
  return new Response(statement, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `attachment; filename="tanda-terima-${code}.txt"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
