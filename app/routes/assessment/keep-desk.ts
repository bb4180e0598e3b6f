import { renewClaim, reserveNextSubmission } from '#app/assessment/grading/claim-submission.server.ts'
import { readDesk } from '#app/assessment/read-desk.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { ActionFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'trainer', noindex: true } satisfies RouteHandle

/** Only for the grading page's script, which posts. */
export function loader() {
  throw new AppError('not_found')
}

/** Renews the lease while somebody works, and holds what comes next so that its photos can be fetched. */
export async function action({ context, params }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const submissionId = idParam(params, 'submission')
  await renewClaim({ actor, submissionId })
  const desk = await readDesk({ actor, submissionId })
  const next = desk.isHeld ? await reserveNextSubmission({ actor, submissionId }) : null
  const photos = next ? (await readDesk({ actor, submissionId: next })).photos : []
  return Response.json({ until: desk.until, photos }, { headers: { 'Cache-Control': 'no-store' } })
}
