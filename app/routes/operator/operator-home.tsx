import { readWaitingCorrections } from '#app/assessment/corrections/read-waiting-corrections.server.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { readProgrammes } from '#app/programmes/read-programmes.server.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { CardGrid, CardLink } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'

export const handle = { access: 'operator', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('programmes.home.title') }]

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = signedIn(context)
  const [programmes, corrections] = await Promise.all([readProgrammes({ actor }), readWaitingCorrections({ actor })])
  return { programmes, corrections }
}

export default function OperatorHome() {
  const { programmes, corrections } = useLoaderData<typeof loader>()
  const t = useT()
  const start = <LinkButton href="/pengelola/program/baru">{t('programmes.new.title')}</LinkButton>
  return (
    <Page width="wide" title={t('programmes.home.title')} lead={t('programmes.home.lead')}>
      <CardGrid>
        <CardLink href="/pengelola/orang" title={t('programmes.home.people')}>
          <p>{t('programmes.home.people.text')}</p>
        </CardLink>
        <CardLink href="/pengelola/sertifikat" title={t('programmes.home.certificates')}>
          <p>{t('programmes.home.certificates.text')}</p>
        </CardLink>
        <CardLink href="/pengelola/templat" title={t('templates.title')}>
          <p>{t('templates.card')}</p>
        </CardLink>
        <CardLink href="/pengelola/asesmen" title={t('competency.title')}>
          <p>{t('competency.office.lead')}</p>
        </CardLink>
        <CardLink href="/pelatih/kursus" title={t('courses.teaching.title')}>
          <p>{t('courses.teaching.lead')}</p>
        </CardLink>
        <CardLink href="/pengelola/video" title={t('videos.library.title')}>
          <p>{t('videos.library.text')}</p>
        </CardLink>
      </CardGrid>
      {corrections.length > 0 && (
        <Section title={t('assessment.correction.waiting')} lead={t('assessment.correction.waiting.lead')}>
          <ul>
            {corrections.map(({ correctionId, question, href }) => (
              <li key={correctionId} lang="id">
                <a href={href}>{question}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('programmes.list.title')} action={programmes.length > 0 ? start : undefined}>
        <Table
          caption={t('programmes.list.title')}
          hideCaption
          rows={programmes}
          rowKey={(row) => row.programmeId}
          empty={<Empty title={t('programmes.list.empty')} action={start} />}
          columns={[
            {
              key: 'name',
              label: t('programmes.list.name'),
              isHeader: true,
              render: (row) => <a href={`/pengelola/program/${row.programmeId}`}>{row.name}</a>,
            },
            { key: 'sponsor', label: t('programmes.list.sponsor'), render: (row) => row.sponsorName },
            { key: 'year', label: t('programmes.list.year'), align: 'end', render: (row) => String(row.fiscalYear) },
            { key: 'batches', label: t('programmes.list.batches'), align: 'end', render: (row) => row.batches },
          ]}
        />
      </Section>
    </Page>
  )
}
