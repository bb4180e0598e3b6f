import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import { exportParticipants } from '#app/dossiers/export-participants.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export async function loader({ context }: LoaderFunctionArgs) {
  return ownFileAnswer(await exportParticipants({ actor: signedIn(context) }))
}
