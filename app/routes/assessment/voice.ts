import { readVoiceNote } from '#app/assessment/grading/read-voice-note.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

/** A spoken remark. Who may hear it can change, so it is kept for an hour only. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { bytes, mediaType } = await readVoiceNote({ actor: signedIn(context), noteId: idParam(params, 'note') })
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': 'inline',
      'Cache-Control': 'private, max-age=3600',
      Vary: 'Cookie',
    },
  })
}
