import { z } from 'zod'
import { startTemplateVersion } from '#app/certificates/templates/draft-template.server.ts'
import { readTemplate, readTemplateVersion } from '#app/certificates/templates/read-templates.server.ts'
import { TemplatePictures } from '#app/certificates/templates/template-pictures.tsx'
import { formatDate, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.template.name }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const actor = signedIn(context)
  const template = await readTemplate({ actor, templateId: idParam(params, 'template') })
  const { pages } = await readTemplateVersion({ actor, versionId: template.versions[0]!.versionId })
  return { template, pages }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const templateId = idParam(params, 'template')
  await readForm({ request, context }, z.object({ intent: z.literal('version') }))
  await startTemplateVersion({ actor: signedIn(context), templateId })
  return redirect(`/pengelola/templat/${templateId}/sunting`)
}

export default function Template() {
  const { template, pages } = useLoaderData<typeof loader>()
  const t = useT()
  const [newest] = template.versions
  return (
    <Page
      width="wide"
      title={template.name}
      titleLang="id"
      lead={t(`certificates.kind.${template.kind}`)}
      breadcrumbs={[
        { href: '/pengelola', label: t('programmes.home.title') },
        { href: '/pengelola/templat', label: t('templates.title') },
      ]}
    >
      {template.isShipped && <Banner title={t('templates.shipped')}>{t('templates.shipped.text')}</Banner>}
      {newest && !newest.isPublished && (
        <LinkButton href={`/pengelola/templat/${template.templateId}/sunting`}>{t('templates.editor.go-on')}</LinkButton>
      )}
      {newest?.isPublished && !template.isShipped && (
        <Form intent="version">
          <Button>{t('templates.version.start')}</Button>
        </Form>
      )}
      {newest && <TemplatePictures versionId={newest.versionId} pages={pages} />}
      <Section title={t('templates.versions')} lead={t('templates.versions.lead')}>
        <Table
          caption={t('templates.versions')}
          hideCaption
          rows={template.versions}
          rowKey={(row) => row.versionId}
          columns={[
            { key: 'number', label: t('templates.version'), isHeader: true, render: (row) => row.number },
            {
              key: 'published',
              label: t('templates.published'),
              render: (row) => (row.publishedAt ? formatDate(row.publishedAt, t.locale, officeZone) : t('templates.draft')),
            },
            { key: 'used', label: t('templates.used'), align: 'end', render: (row) => row.certificates },
            {
              key: 'pdf',
              label: t('templates.pdf'),
              render: (row) => (
                <a href={`/pengelola/templat/versi/${row.versionId}/pratinjau.pdf`}>{t('templates.pdf.open', { number: row.number })}</a>
              ),
            },
          ]}
        />
      </Section>
    </Page>
  )
}
