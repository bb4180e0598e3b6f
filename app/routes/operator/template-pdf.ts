import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import { printTemplatePreview } from '#app/certificates/templates/preview-template.server.ts'
import { readTemplateVersion } from '#app/certificates/templates/read-templates.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'operator' } satisfies RouteHandle

/** A version as certificates are written, with invented facts. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const body = await readTemplateVersion({ actor: signedIn(context), versionId: idParam(params, 'version') })
  const bytes = await printTemplatePreview({ body, example: 'usual' })
  return ownFileAnswer({ bytes, type: 'application/pdf', fileName: 'Pratinjau-templat.pdf', disposition: 'inline' })
}
