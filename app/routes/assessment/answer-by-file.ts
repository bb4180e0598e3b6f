import { findAnswerFile } from '#app/assessment/answer-files/read-answer-files.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { sendPrivateFile } from '#app/platform/private-file.server.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

/** A recording or file that answers a question of a quiz. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const file = await findAnswerFile({ actor: signedIn(context), fileId: idParam(params, 'file') })
  // What a stranger wrote into a PDF is not opened beside the portal.
  return sendPrivateFile({ request, file, attachment: file.kind === 'pdf' ? 'jawaban.pdf' : null })
}
