import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import { packDossier } from '#app/dossiers/pack-dossier.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export async function loader({ context, params }: LoaderFunctionArgs) {
  const applicationId = idParam(params, 'application')
  return ownFileAnswer({ ...(await packDossier({ actor: signedIn(context), applicationId })), type: 'application/zip' })
}
