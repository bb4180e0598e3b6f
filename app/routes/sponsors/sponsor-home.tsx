import { formatDayRange } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { readSponsorOverview } from '#app/sponsors/read-sponsored-programmes.server.ts'
import { ShownCount } from '#app/sponsors/shown-count.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { Stat, StatRow } from '#app/ui/stat.tsx'
import { Table } from '#app/ui/table.tsx'

export const handle = { access: 'sponsor', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('sponsors.home.title') }]

export async function loader({ context }: LoaderFunctionArgs) {
  return { overview: await readSponsorOverview({ actor: signedIn(context) }) }
}

export default function SponsorHome() {
  const { overview } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page width="wide" title={t('sponsors.home.title')} lead={t('sponsors.home.lead')}>
      <StatRow>
        <Stat label={t('sponsors.number.seats')} value={overview.seats} />
        <Stat
          label={t('sponsors.number.enrolments')}
          value={<ShownCount count={overview.enrolments} />}
          note={t('sponsors.number.enrolments.note')}
        />
        <Stat label={t('sponsors.number.people')} value={<ShownCount count={overview.people} />} note={t('sponsors.number.people.note')} />
      </StatRow>
      <Section title={t('sponsors.batches.title')}>
        <Table
          caption={t('sponsors.batches.title')}
          hideCaption
          rows={overview.batches}
          rowKey={(row) => row.batchId}
          empty={<Empty title={t('sponsors.home.empty')} />}
          columns={[
            {
              key: 'name',
              label: t('sponsors.batch.name'),
              isHeader: true,
              render: (row) => <a href={`/sponsor/angkatan/${row.batchId}`}>{row.name}</a>,
            },
            { key: 'dates', label: t('sponsors.batch.dates'), render: (row) => formatDayRange(row.startsOn, row.endsOn, t.locale) },
            { key: 'place', label: t('sponsors.batch.place'), render: (row) => row.placeName },
            {
              key: 'joined',
              label: t('sponsors.number.joined'),
              align: 'end',
              render: (row) =>
                row.joined.shown ? t('sponsors.number.of', { count: row.joined.count, total: row.seats }) : <ShownCount count={row.joined} />,
            },
            { key: 'completed', label: t('sponsors.number.completed'), align: 'end', render: (row) => <ShownCount count={row.completed} /> },
            { key: 'certificates', label: t('sponsors.number.certificates'), align: 'end', render: (row) => <ShownCount count={row.certificates} /> },
          ]}
        />
      </Section>
      <Card title={t('sponsors.verify.title')} tone="accent" footer={<LinkButton href="/verifikasi">{t('sponsors.verify.title')}</LinkButton>}>
        <p>{t('sponsors.verify.text')}</p>
      </Card>
    </Page>
  )
}
