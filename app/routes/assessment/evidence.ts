import { readEvidence } from '#app/assessment/evidence/read-evidence.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { privateFile } from '#app/platform/private-file.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

/** A photo. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const small = new URL(request.url).searchParams.get('ukuran') === 'kecil'
  return privateFile(await readEvidence({ actor: signedIn(context), fileId: idParam(params, 'file'), small }))
}
