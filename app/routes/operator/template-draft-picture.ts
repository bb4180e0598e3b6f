import { pictureAnswer } from '#app/certificates/picture-answer.ts'
import { readTemplateDraft } from '#app/certificates/templates/draft-template.server.ts'
import { pictureTemplate } from '#app/certificates/templates/preview-template.server.ts'
import { bodyFromForm, templateForm } from '#app/certificates/templates/template-form.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import type { ActionFunctionArgs } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'

export const handle = { access: 'operator' } satisfies RouteHandle

/** The draft as it is being typed, for the script of the editor; nothing is kept. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const { body: before } = await readTemplateDraft({ actor: signedIn(context), templateId: idParam(params, 'template') })
  const fields = await readForm({ request, context }, templateForm)
  const page = Number(new URL(request.url).searchParams.get('halaman') ?? 1)
  return pictureAnswer(await pictureTemplate({ body: bodyFromForm(fields, before), example: 'usual', page }))
}
