import { renewClaim, reserveNextItem } from '#app/assessment/grading/claim-item.server.ts'
import { readDesk } from '#app/assessment/read-desk.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { ActionFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'trainer', noindex: true } satisfies RouteHandle

/** Only for the script of a desk, which posts. */
export function loader() {
  throw new AppError('not_found')
}

/** Renews the lease while somebody works, and holds what comes next so that its files can be fetched. */
export async function action({ context, params }: ActionFunctionArgs) {
  const actor = signedIn(context)
  const itemId = idParam(params, 'item')
  await renewClaim({ actor, itemId })
  const { until } = await readDesk({ actor, itemId })
  const next = until ? await reserveNextItem({ actor, itemId }) : null
  const files = next ? (await readDesk({ actor, itemId: next.itemId })).files : []
  return Response.json({ until, files }, { headers: { 'Cache-Control': 'no-store' } })
}
