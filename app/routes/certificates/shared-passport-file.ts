import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import { writeSharedPassport } from '#app/certificates/passport/read-shared-passport.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, redirect } from '#app/platform/remix.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

export async function loader({ params }: LoaderFunctionArgs) {
  const token = params.token ?? ''
  const file = await writeSharedPassport({ token })
  // The page says why there is no file, and what to do.
  return file
    ? ownFileAnswer(file)
    : redirect(`/paspor/${encodeURIComponent(token)}`, { status: 303, headers: { 'Cache-Control': 'private, no-store' } })
}
