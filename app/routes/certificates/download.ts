import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import { readCertificatePdf } from '#app/certificates/read-certificate-pdf.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'signed-in' } satisfies RouteHandle

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { bytes, fileName } = await readCertificatePdf({ actor: signedIn(context), certificateId: idParam(params, 'certificate') })
  return ownFileAnswer({ bytes, fileName, type: 'application/pdf' })
}
