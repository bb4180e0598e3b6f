import { readDecisionQueue } from '#app/assessment/decisions/read-decision-queue.server.ts'
import { readOwnDecisions } from '#app/assessment/decisions/read-own-decisions.server.ts'
import { BatchLinks } from '#app/certificates/issuing/batch-links.tsx'
import { formatDateTime } from '#app/i18n/format.ts'
import { tFor, useT } from '#app/i18n/use-translation.ts'
import type { RouteHandle } from '#app/platform/access.ts'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from '#app/platform/remix.ts'
import { signedIn } from '#app/platform/signed-in.ts'
import { readBatchesAs } from '#app/programmes/read-my-batches.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'

export const handle = { access: 'decider', noindex: true } satisfies RouteHandle

export const meta: MetaFunction = ({ matches }) => [{ title: tFor(matches)('assessment.decider.title') }]

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = signedIn(context)
  const [queue, decisions, batches] = await Promise.all([
    readDecisionQueue({ actor }),
    readOwnDecisions({ actor }),
    readBatchesAs({ actor, role: 'decider' }),
  ])
  return { queue, decisions, batches }
}

export default function DeciderHome() {
  const { queue, decisions, batches } = useLoaderData<typeof loader>()
  const t = useT()
  const learner = t('assessment.trainer.column.learner')
  const batch = t('assessment.trainer.column.batch')
  return (
    <Page title={t('assessment.decider.title')} lead={t('assessment.decider.lead')} width="wide">
      <Stack gap="large">
        <Section title={t('assessment.decider.queue')}>
          <Table
            caption={t('assessment.decider.queue')}
            hideCaption
            rows={queue}
            rowKey={({ enrolmentId }) => enrolmentId}
            empty={<Empty title={t('assessment.decider.queue.empty')}>{t('assessment.decider.queue.empty.text')}</Empty>}
            columns={[
              { key: 'learner', label: learner, isHeader: true, render: (row) => row.learner },
              { key: 'course', label: t('learning.batch.course'), render: (row) => row.course[t.locale] },
              { key: 'batch', label: batch, render: (row) => row.batchName },
              {
                key: 'since',
                label: t('assessment.decider.column.since'),
                render: (row) => (row.since ? formatDateTime(row.since, t.locale, row.timeZone) : ''),
              },
              {
                key: 'action',
                label: t('assessment.trainer.column.action'),
                hideLabel: true,
                render: (row) => (
                  <LinkButton variant="secondary" href={`/pemutus/${row.enrolmentId}`}>
                    {t('assessment.decider.check')}
                    <span className="sr-only"> {t('assessment.decider.check.of', { name: row.learner })}</span>
                  </LinkButton>
                ),
              },
            ]}
          />
        </Section>
        {decisions.length > 0 && (
          <Section title={t('assessment.decider.recent')}>
            <Table
              caption={t('assessment.decider.recent')}
              hideCaption
              rows={decisions}
              rowKey={({ decisionId }) => decisionId}
              columns={[
                { key: 'learner', label: learner, isHeader: true, render: (row) => <a href={`/pemutus/${row.enrolmentId}`}>{row.learner}</a> },
                { key: 'batch', label: batch, render: (row) => row.batchName },
                {
                  key: 'outcome',
                  label: t('assessment.decider.column.outcome'),
                  render: ({ outcome }) => (
                    <Badge tone={outcome === 'confirmed' ? 'success' : 'warning'}>{t(`assessment.decider.outcome.${outcome}`)}</Badge>
                  ),
                },
                { key: 'at', label: t('assessment.decider.column.at'), render: (row) => formatDateTime(row.at, t.locale, row.timeZone) },
              ]}
            />
          </Section>
        )}
        {batches.length > 0 && <BatchLinks batches={batches} />}
        <Section title={t('exam.late.title')} lead={t('exam.late.lead')}>
          <LinkButton variant="secondary" href="/susulan">
            {t('exam.late.open')}
          </LinkButton>
        </Section>
        <Section title={t('competency.title')} lead={t('competency.decider.lead')}>
          <LinkButton variant="secondary" href="/pemutus/asesmen">
            {t('competency.open')}
          </LinkButton>
        </Section>
        <Section title={t('courses.teaching.title')} lead={t('courses.teaching.lead')}>
          <LinkButton variant="secondary" href="/pelatih/kursus" icon="book">
            {t('courses.teaching.open')}
          </LinkButton>
        </Section>
      </Stack>
    </Page>
  )
}
