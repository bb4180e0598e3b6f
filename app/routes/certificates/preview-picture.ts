import { pictureAnswer } from '#app/certificates/picture-answer.ts'
import { picturePreview } from '#app/certificates/preview-certificate.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'signed-in' } satisfies RouteHandle

/** The first page as a picture, for phones that show no PDF inside a page; with the name known so far. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  return pictureAnswer(await picturePreview({ actor: signedIn(context), enrolmentId: idParam(params, 'enrolment') }))
}
