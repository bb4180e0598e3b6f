import { readCheckpoint } from '#app/certificates/register/read-register.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { publicAnswer } from '#app/platform/public-answer.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

/** The newest signed state of the register (C2SP tlog-checkpoint). */
export async function loader({ request }: LoaderFunctionArgs) {
  return publicAnswer(request, await readCheckpoint(), { type: 'text/plain; charset=utf-8', keep: { seconds: 2 } })
}
