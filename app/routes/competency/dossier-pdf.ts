import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import { printDossier, readDossier } from '#app/dossiers/print-forms.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export async function loader({ context, params }: LoaderFunctionArgs) {
  const applicationId = idParam(params, 'application')
  const view = await readDossier({ actor: signedIn(context), applicationId })
  return ownFileAnswer({
    bytes: await printDossier(view),
    type: 'application/pdf',
    fileName: `Berkas-asesmen-${applicationId.slice(-8)}.pdf`,
    disposition: 'inline',
  })
}
