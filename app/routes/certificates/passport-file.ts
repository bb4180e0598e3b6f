import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import { writeMyPassport } from '#app/certificates/passport/write-passport.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export async function loader({ context }: LoaderFunctionArgs) {
  return ownFileAnswer(await writeMyPassport({ actor: signedIn(context) }))
}
