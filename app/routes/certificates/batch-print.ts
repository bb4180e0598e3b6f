import { printBatch } from '#app/certificates/handing-over/print-batch.server.ts'
import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { countParam, idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: ['operator', 'decider'] } satisfies RouteHandle

export async function loader({ context, params }: LoaderFunctionArgs) {
  const file = await printBatch({ actor: signedIn(context), batchId: idParam(params, 'batch'), part: countParam(params, 'part') })
  return ownFileAnswer({ ...file, type: 'application/pdf' })
}
