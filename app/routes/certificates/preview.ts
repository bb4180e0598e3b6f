import { z } from 'zod'
import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import { previewCertificate } from '#app/certificates/preview-certificate.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

const preview = { type: 'application/pdf', fileName: 'Pratinjau-sertifikat.pdf', disposition: 'inline' } as const

export const handle = { access: 'signed-in' } satisfies RouteHandle

/** With the name known so far. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const bytes = await previewCertificate({ actor: signedIn(context), enrolmentId: idParam(params, 'enrolment') })
  return ownFileAnswer({ bytes, ...preview })
}

/** With a name that is still being considered; it travels in the body, so that no address holds it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { name } = await readForm({ request, context }, z.object({ name: z.string().max(200) }))
  const bytes = await previewCertificate({ actor: signedIn(context), enrolmentId: idParam(params, 'enrolment'), name })
  return ownFileAnswer({ bytes, ...preview })
}
