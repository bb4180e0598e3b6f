import { readStatusList, statusListSeconds } from '#app/certificates/status/read-status-list.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { publicAnswer } from '#app/platform/public-answer.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { countParam } from '#app/platform/route-params.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

/** A list of what was revoked or stands suspended (Bitstring Status List). */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const list = await readStatusList({ list: countParam(params, 'list') })
  return publicAnswer(request, JSON.stringify(list), { type: 'application/vc', keep: { seconds: statusListSeconds } })
}
