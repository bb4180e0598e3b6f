import { pictureMyCorrection } from '#app/certificates/changes/preview-correction.server.ts'
import { pictureAnswer } from '#app/certificates/picture-answer.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'signed-in' } satisfies RouteHandle

export async function loader({ context, params }: LoaderFunctionArgs) {
  return pictureAnswer(await pictureMyCorrection({ actor: signedIn(context), certificateId: idParam(params, 'certificate') }))
}
