import { badgeFormats } from '#app/certificates/badge/make-badge.server.ts'
import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { readSponsorCopy } from '#app/sponsors/read-sponsor-copies.server.ts'

export const handle = { access: 'sponsor', noindex: true } satisfies RouteHandle

export async function loader({ context, params }: LoaderFunctionArgs) {
  const format = badgeFormats.find((known) => known === params.format)
  if (!format) throw new AppError('not_found')
  const wanted = { batchId: idParam(params, 'batch'), certificateId: idParam(params, 'certificate'), format }
  return ownFileAnswer(await readSponsorCopy({ actor: signedIn(context), ...wanted }))
}
