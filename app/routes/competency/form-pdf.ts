import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import { printForm } from '#app/dossiers/print-forms.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

export async function loader({ context, params }: LoaderFunctionArgs) {
  const [applicationId, formId] = [idParam(params, 'application'), idParam(params, 'form')]
  return ownFileAnswer({ ...(await printForm({ actor: signedIn(context), applicationId, formId })), type: 'application/pdf', disposition: 'inline' })
}
