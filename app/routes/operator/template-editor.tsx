import { changeTemplateDraft, discardTemplateDraft, readTemplateDraft } from '#app/certificates/templates/draft-template.server.ts'
import { publishTemplate } from '#app/certificates/templates/publish-template.server.ts'
import { TemplateEditor } from '#app/certificates/templates/template-editor.tsx'
import { bodyFromForm, templateForm } from '#app/certificates/templates/template-form.ts'
import { TemplatePictures } from '#app/certificates/templates/template-pictures.tsx'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'

export const handle = { access: 'operator', noindex: true, script: 'template' } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('templates.editor.title') }]

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const templateId = idParam(params, 'template')
  const draft = await readTemplateDraft({ actor: signedIn(context), templateId })
  return { templateId, ...draft, longFacts: new URL(request.url).searchParams.get('contoh') === 'panjang' }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const own = { actor: signedIn(context), templateId: idParam(params, 'template') }
  const fields = await readForm({ request, context }, templateForm)
  if (fields.intent === 'discard') {
    const { isGone } = await discardTemplateDraft(own)
    return redirect(isGone ? '/pengelola/templat' : `/pengelola/templat/${own.templateId}`)
  }
  const { body } = await readTemplateDraft(own)
  await changeTemplateDraft({ ...own, body: bodyFromForm(fields, body) })
  if (fields.do !== 'publish') return redirect(`/pengelola/templat/${own.templateId}/sunting#pratinjau`)
  await publishTemplate(own)
  return redirect(`/pengelola/templat/${own.templateId}`)
}

export default function EditTemplate() {
  const { templateId, versionId, number, body, longFacts } = useLoaderData<typeof loader>()
  const t = useT()
  const here = `/pengelola/templat/${templateId}/sunting`
  return (
    <Page
      width="wide"
      title={t('templates.editor.title')}
      lead={t('templates.editor.lead', { number })}
      breadcrumbs={[
        { href: '/pengelola', label: t('programmes.home.title') },
        { href: '/pengelola/templat', label: t('templates.title') },
        { href: `/pengelola/templat/${templateId}`, label: body.name, lang: 'id' },
      ]}
    >
      <Section title={t('templates.preview')} lead={t('templates.preview.lead')}>
        <ButtonRow>
          <LinkButton variant="secondary" href={longFacts ? `${here}#pratinjau` : `${here}?contoh=panjang#pratinjau`}>
            {t(longFacts ? 'templates.preview.usual' : 'templates.preview.long')}
          </LinkButton>
          <LinkButton variant="secondary" icon="file" href={`/pengelola/templat/versi/${versionId}/pratinjau.pdf`}>
            {t('templates.preview.pdf')}
          </LinkButton>
          <LinkButton variant="secondary" href={`/pengelola/templat/${templateId}/logo`}>
            {t('templates.logo.add')}
          </LinkButton>
        </ButtonRow>
      </Section>
      <TemplateEditor body={body} preview={<TemplatePictures versionId={versionId} pages={body.pages} longFacts={longFacts} />} />
      <Section title={t('templates.discard.title')} lead={t('templates.discard.lead')}>
        <Form intent="discard">
          <Button variant="danger">{t('templates.discard')}</Button>
        </Form>
      </Section>
    </Page>
  )
}
