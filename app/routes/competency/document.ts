import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import { readDocument } from '#app/competency/read-document.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

/** A PDF that somebody else made is downloaded and never opened inside the portal; photos are shown. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const [applicationId, documentId] = [idParam(params, 'application'), idParam(params, 'document')]
  const { bytes, mediaType, fileName } = await readDocument({ actor: signedIn(context), applicationId, documentId })
  return ownFileAnswer({ bytes, type: mediaType, fileName, disposition: mediaType === 'application/pdf' ? 'attachment' : 'inline' })
}
