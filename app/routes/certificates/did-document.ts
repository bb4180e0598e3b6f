import { readDidDocument } from '#app/certificates/read-did-document.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { publicAnswer } from '#app/platform/public-answer.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

/** The issuer's keys (did:web). */
export async function loader({ request }: LoaderFunctionArgs) {
  return publicAnswer(request, JSON.stringify(await readDidDocument()), { type: 'application/did+ld+json', keep: { seconds: 300 } })
}
