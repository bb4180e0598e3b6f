import { z } from 'zod'
import { chooseTemplate, readTemplateChoice } from '#app/certificates/templates/choose-template.server.ts'
import { TemplateChoiceForm } from '#app/certificates/templates/template-choice.tsx'
import { formatDayRange } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { readForm } from '#app/platform/read-form.server.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { readProgramme } from '#app/programmes/read-programmes.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [{ title: data?.programme.name ?? tFor(matches)('programmes.list.title') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const own = { actor: signedIn(context), programmeId: idParam(params, 'programme') }
  return { programme: await readProgramme(own), choice: await readTemplateChoice({ actor: own.actor, of: { programmeId: own.programmeId } }) }
}

const form = z.object({ intent: z.literal('template'), template: z.union([z.literal(''), z.uuid('form.required')]) })

export async function action({ request, context, params }: ActionFunctionArgs) {
  const own = { actor: signedIn(context), programmeId: idParam(params, 'programme') }
  const { template } = await readForm({ request, context }, form)
  await readProgramme(own)
  await chooseTemplate({ actor: own.actor, of: { programmeId: own.programmeId }, templateId: template || null })
  return redirect(`/pengelola/program/${own.programmeId}`)
}

export default function Programme() {
  const { programme, choice } = useLoaderData<typeof loader>()
  const t = useT()
  const open = <LinkButton href={`/pengelola/program/${programme.programmeId}/angkatan/baru`}>{t('programmes.programme.newBatch')}</LinkButton>
  return (
    <Page
      width="wide"
      title={programme.name}
      lead={`${programme.sponsorName} · ${programme.fiscalYear}`}
      breadcrumbs={[{ href: '/pengelola', label: t('programmes.home.title') }]}
    >
      <Section title={t('programmes.programme.batches')} action={programme.list.length > 0 ? open : undefined}>
        <Table
          caption={t('programmes.programme.batches')}
          hideCaption
          rows={programme.list}
          rowKey={(row) => row.batchId}
          empty={<Empty title={t('programmes.programme.empty')} action={open} />}
          columns={[
            {
              key: 'name',
              label: t('programmes.batch.name'),
              isHeader: true,
              render: (row) => <a href={`/pengelola/angkatan/${row.batchId}`}>{row.name}</a>,
            },
            { key: 'dates', label: t('programmes.batch.dates'), render: (row) => formatDayRange(row.startsOn, row.endsOn, t.locale) },
            { key: 'place', label: t('programmes.batch.place'), render: (row) => row.placeName },
            { key: 'seats', label: t('programmes.batch.seats'), align: 'end', render: (row) => row.seats },
            { key: 'code', label: t('programmes.batch.code'), render: (row) => <code>{row.code}</code> },
          ]}
        />
      </Section>
      <TemplateChoiceForm choice={choice} />
    </Page>
  )
}
