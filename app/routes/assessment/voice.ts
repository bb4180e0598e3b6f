import { readVoiceNote } from '#app/assessment/grading/read-voice-note.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { privateFile } from '#app/platform/private-file.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'signed-in', noindex: true } satisfies RouteHandle

/** A spoken remark. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  return privateFile(await readVoiceNote({ actor: signedIn(context), noteId: idParam(params, 'note') }))
}
