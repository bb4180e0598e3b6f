import { z } from 'zod'
import { printedText } from '#app/certificates/printed-text.ts'
import { addLogo, mostLogoBytes, removeLogo } from '#app/certificates/templates/change-logos.server.ts'
import { readTemplateDraft } from '#app/certificates/templates/draft-template.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readUpload } from '#app/platform/read-upload.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Button } from '#app/ui/button.tsx'
import { FileField, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('templates.logos') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const templateId = idParam(params, 'template')
  const { body } = await readTemplateDraft({ actor: signedIn(context), templateId })
  return { templateId, name: body.name, labels: body.logos.map(({ label }) => label) }
}

const form = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), label: printedText(80) }),
  z.object({ intent: z.literal('remove'), at: z.coerce.number().int().min(0).max(2) }),
])

export async function action({ request, context, params }: ActionFunctionArgs) {
  const own = { actor: signedIn(context), templateId: idParam(params, 'template') }
  const { fields, file, tooLarge } = await readUpload({ request, context }, { schema: form, fileField: 'logo', maxBytes: mostLogoBytes })
  if (fields.intent === 'remove') await removeLogo({ ...own, at: fields.at })
  else {
    if (tooLarge) throw new AppError('invalid_form', { fields: { logo: { key: 'templates.logo.too-large' } } })
    if (!file) throw new AppError('invalid_form', { fields: { logo: { key: 'form.required' } } })
    await addLogo({ ...own, label: fields.label, bytes: file })
  }
  return redirect(`/pengelola/templat/${own.templateId}/sunting#pratinjau`)
}

export default function TemplateLogos() {
  const { templateId, name, labels } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={t('templates.logos')}
      breadcrumbs={[
        { href: '/pengelola/templat', label: t('templates.title') },
        { href: `/pengelola/templat/${templateId}/sunting`, label: name, lang: 'id' },
      ]}
    >
      {labels.map((label, at) => (
        <Form key={label} intent="remove" encType="multipart/form-data">
          <input type="hidden" name="at" value={at} />
          <Button variant="danger">{t('templates.logo.remove', { label })}</Button>
        </Form>
      ))}
      <Form intent="add" encType="multipart/form-data">
        <TextField name="label" label={t('templates.logo.label')} hint={t('templates.logo.label.hint')} maxLength={80} autoComplete="off" />
        <FileField name="logo" label={t('templates.logo.file')} hint={t('templates.logo.file.hint')} accept=".svg,.png,image/svg+xml,image/png" />
        <Button icon="upload">{t('templates.logo.submit')}</Button>
      </Form>
    </Page>
  )
}
