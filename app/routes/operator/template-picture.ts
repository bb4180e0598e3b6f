import { pictureAnswer } from '#app/certificates/picture-answer.ts'
import { pictureTemplate } from '#app/certificates/templates/preview-template.server.ts'
import { readTemplateVersion } from '#app/certificates/templates/read-templates.server.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import type { LoaderFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'operator' } satisfies RouteHandle

/** One page of a version, drawn with invented facts; `?contoh=panjang` with much text. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url)
  const body = await readTemplateVersion({ actor: signedIn(context), versionId: idParam(params, 'version') })
  const example = searchParams.get('contoh') === 'panjang' ? 'long' : 'usual'
  return pictureAnswer(await pictureTemplate({ body, example, page: Number(searchParams.get('halaman') ?? 1) }))
}
