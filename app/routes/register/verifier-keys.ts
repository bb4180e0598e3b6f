import { readRegisterVerifiers } from '#app/certificates/register/read-register.server.ts'
import { writeVerifierKey } from '#app/certificates/register/signed-note.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { publicAnswer } from '#app/platform/public-answer.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'

export const handle = { access: 'public', noindex: true } satisfies RouteHandle

/** Verifier keys of the register (C2SP signed-note), one a line, the present one first. */
export async function loader({ request }: LoaderFunctionArgs) {
  const verifiers = await readRegisterVerifiers()
  return publicAnswer(request, verifiers.map((verifier) => `${writeVerifierKey(verifier)}\n`).join(''), {
    type: 'text/plain; charset=utf-8',
    keep: { seconds: 300 },
  })
}
