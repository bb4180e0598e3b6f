import { readCourse } from '#app/courses/read-course.server.ts'
import { formatDayRange } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { idParam } from '#app/platform/route-params.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { ChangeSection } from '#app/sponsors/change-section.tsx'
import { CopiesSection } from '#app/sponsors/copies-section.tsx'
import { readSponsorCopies } from '#app/sponsors/read-sponsor-copies.server.ts'
import { readSponsoredChange } from '#app/sponsors/read-sponsored-change.server.ts'
import { readSponsorBatch } from '#app/sponsors/read-sponsored-programmes.server.ts'
import { ShownCount } from '#app/sponsors/shown-count.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { Stat, StatRow } from '#app/ui/stat.tsx'

export const handle = { access: 'sponsor', noindex: true } satisfies RouteHandle

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [{ title: data?.batch.name ?? tFor(matches)('sponsors.batch.name') }]

export async function loader({ context, params }: LoaderFunctionArgs) {
  const wanted = { actor: signedIn(context), batchId: idParam(params, 'batch') }
  const [batch, copies, change] = await Promise.all([readSponsorBatch(wanted), readSponsorCopies(wanted), readSponsoredChange(wanted)])
  const { body } = await readCourse({ slug: batch.courseSlug })
  return { batch, copies, change, courseTitle: body.title[context.locale] }
}

export default function SponsorBatch() {
  const { batch, copies, change, courseTitle } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page width="wide" title={batch.name} lead={batch.programmeName} breadcrumbs={[{ href: '/sponsor', label: t('sponsors.home.title') }]}>
      <DataList
        items={[
          { label: t('sponsors.batch.course'), value: <a href={`/kursus/${batch.courseSlug}`}>{courseTitle}</a> },
          { label: t('sponsors.batch.dates'), value: formatDayRange(batch.startsOn, batch.endsOn, t.locale) },
          { label: t('sponsors.batch.place'), value: batch.venue, note: `${batch.placeName} · ${batch.placeCode}` },
        ]}
      />
      <Section title={t('sponsors.batch.results')} lead={t('sponsors.batch.formula')}>
        <StatRow>
          <Stat label={t('sponsors.number.seats')} value={batch.seats} />
          <Stat label={t('sponsors.number.joined')} value={<ShownCount count={batch.joined} />} />
          <Stat label={t('sponsors.number.completed')} value={<ShownCount count={batch.completed} />} />
          <Stat label={t('sponsors.number.withdrawn')} value={<ShownCount count={batch.withdrawn} />} />
          <Stat label={t('sponsors.number.certificates')} value={<ShownCount count={batch.certificates} />} />
          <Stat label={t('sponsors.number.revoked')} value={<ShownCount count={batch.revoked} />} />
        </StatRow>
      </Section>
      <ChangeSection change={change} />
      <CopiesSection batchId={batch.batchId} copies={copies} />
      <Card title={t('sponsors.verify.title')} tone="accent" footer={<LinkButton href="/verifikasi">{t('sponsors.verify.title')}</LinkButton>}>
        <p>{t('sponsors.verify.text')}</p>
      </Card>
    </Page>
  )
}
