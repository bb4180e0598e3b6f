import { z } from 'zod'
import { printedText } from '#app/certificates/printed-text.ts'
import { copyTemplate } from '#app/certificates/templates/draft-template.server.ts'
import { readTemplates } from '#app/certificates/templates/read-templates.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('templates.title') }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { templates: await readTemplates({ actor: signedIn(context) }) }
}

const form = z.object({ templateId: z.uuid('form.required'), name: printedText(80) })

export async function action({ request, context }: ActionFunctionArgs) {
  const { templateId } = await copyTemplate({ actor: signedIn(context), ...(await readForm({ request, context }, form)) })
  return redirect(`/pengelola/templat/${templateId}/sunting`)
}

export default function Templates() {
  const { templates } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      width="wide"
      title={t('templates.title')}
      lead={t('templates.lead')}
      breadcrumbs={[{ href: '/pengelola', label: t('programmes.home.title') }]}
    >
      <Table
        caption={t('templates.title')}
        hideCaption
        rows={templates}
        rowKey={(row) => row.templateId}
        columns={[
          {
            key: 'name',
            label: t('templates.name'),
            isHeader: true,
            render: (row) => (
              <a href={`/pengelola/templat/${row.templateId}`} lang="id">
                {row.name}
              </a>
            ),
          },
          { key: 'kind', label: t('templates.kind'), render: (row) => t(`certificates.kind.${row.kind}`) },
          { key: 'from', label: t('templates.from'), render: (row) => t(row.isShipped ? 'templates.from.portal' : 'templates.from.own') },
          {
            key: 'version',
            label: t('templates.version'),
            render: (row) => (
              <>
                {row.versions.find((version) => version.isPublished)?.number ?? '–'}
                {row.versions.some((version) => !version.isPublished) && <Badge tone="warning">{t('templates.draft')}</Badge>}
              </>
            ),
          },
        ]}
      />
      <Section title={t('templates.copy.title')} lead={t('templates.copy.lead')}>
        <Form>
          <SelectField
            name="templateId"
            label={t('templates.copy.from')}
            options={templates.map((row) => ({ value: row.templateId, label: row.isShipped ? t(`certificates.kind.${row.kind}`) : row.name }))}
          />
          <TextField name="name" label={t('templates.name')} hint={t('templates.name.hint')} maxLength={80} autoComplete="off" />
          <Button>{t('templates.copy.submit')}</Button>
        </Form>
      </Section>
    </Page>
  )
}
