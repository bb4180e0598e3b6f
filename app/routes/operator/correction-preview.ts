import { z } from 'zod'
import { pictureCorrection, previewCorrection } from '#app/certificates/changes/preview-correction.server.ts'
import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import { pictureAnswer } from '#app/certificates/picture-answer.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'operator' } satisfies RouteHandle

/** With the name that waits, or the present one. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  return pictureAnswer(await pictureCorrection({ actor: signedIn(context), certificateId: idParam(params, 'certificate') }))
}

/** With a name that is being considered; it travels in the body, so that no address holds it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { name } = await readForm({ request, context }, z.object({ name: z.string().max(200) }))
  const bytes = await previewCorrection({ actor: signedIn(context), certificateId: idParam(params, 'certificate'), name })
  return ownFileAnswer({ bytes, type: 'application/pdf', fileName: 'Pratinjau-sertifikat.pdf', disposition: 'inline' })
}
