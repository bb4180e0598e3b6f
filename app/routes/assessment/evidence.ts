import { findEvidence, readEvidence } from '#app/assessment/evidence/read-evidence.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { sendPrivateFile } from '#app/platform/private-file.server.ts'
import { privateFile } from '#app/platform/private-file.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

/** A file of a task; a photo also as a small copy. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const wish = { actor: signedIn(context), fileId: idParam(params, 'file') }
  if (new URL(request.url).searchParams.get('ukuran') === 'kecil') return privateFile(await readEvidence({ ...wish, small: true }))
  const file = await findEvidence(wish)
  // What a stranger wrote into a PDF is not opened beside the portal.
  return sendPrivateFile({ request, file, attachment: file.kind === 'pdf' ? 'bukti.pdf' : null })
}
