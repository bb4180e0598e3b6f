import { exportBatchPairs } from '#app/assessment/paired/export-batch-pairs.server.ts'
import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: ['trainer', 'operator'], noindex: true } satisfies RouteHandle

/** The paired test of a batch as a workbook. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  return ownFileAnswer(await exportBatchPairs({ actor: signedIn(context), batchId: idParam(params, 'batch') }))
}
