import { bankFormats, exportBank } from '#app/assessment/banks/files/export-bank.server.ts'
import { ownFileAnswer } from '#app/certificates/own-file-answer.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { slugParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: ['trainer', 'operator'], noindex: true } satisfies RouteHandle

/** A bank with its keys as a file. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const format = bankFormats.find((each) => each === params.format)
  if (!format) throw new AppError('not_found')
  return ownFileAnswer(await exportBank({ actor: signedIn(context), course: slugParam(params, 'course'), bank: slugParam(params, 'bank'), format }))
}
