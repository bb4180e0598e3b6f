import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import { writeSharedPassport } from '#app/certificates/passport/read-shared-passport.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

export async function loader({ params }: LoaderFunctionArgs) {
  return ownFileAnswer(await writeSharedPassport({ token: params.token ?? '' }))
}
