import { readTrustBundle, trustBundleSeconds } from '#app/certificates/offline/read-trust-bundle.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { publicAnswer } from '#app/platform/public-answer.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

/** Keys, status lists and the register's state, for verifiers without network. */
export async function loader({ request }: LoaderFunctionArgs) {
  return publicAnswer(request, JSON.stringify(await readTrustBundle()), { type: 'application/json', keep: { seconds: trustBundleSeconds } })
}
