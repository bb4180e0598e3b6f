import type { RouteHandle } from '#app/platform/access.ts'
import { publicAnswer } from '#app/platform/public-answer.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { openApi } from '#app/verification/api/openapi.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

/** The description of the interface for programs. */
export async function loader({ request }: LoaderFunctionArgs) {
  return publicAnswer(request, JSON.stringify(openApi), { type: 'application/json', keep: { seconds: 3600 } })
}
