import { formatDate, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { More } from '#app/ui/more.tsx'
import { Table } from '#app/ui/table.tsx'
import type { Stage } from './assessment-state.ts'
import type { listAssessments } from './list-assessments.server.ts'

type Row = Awaited<ReturnType<typeof listAssessments>>[number]

/** What waits for somebody of this part, and apart from it, folded, everything else. */
export function WaitingAssessments({ rows, base, part }: { rows: readonly Row[]; base: string; part: 'decider' | 'office' }) {
  const t = useT()
  const waiting = rows.filter(({ isWaiting }) => isWaiting)
  const others = rows.filter(({ isWaiting }) => !isWaiting)
  return (
    <Stack gap="large">
      <Section title={t(`competency.${part}.waiting`)}>
        {waiting.length === 0 ? <p>{t(`competency.${part}.waiting.none`)}</p> : <AssessmentTable rows={waiting} base={base} />}
      </Section>
      {others.length > 0 && (
        <More title={t(`competency.${part}.others`, { count: others.length })}>
          <AssessmentTable rows={others} base={base} />
        </More>
      )}
    </Stack>
  )
}

/** Assessments with where each stands; `base` is the address before the id. */
export function AssessmentTable({ rows, base }: { rows: readonly Row[]; base: string }) {
  const t = useT()
  return (
    <Table
      caption={t('competency.list')}
      hideCaption
      rows={rows}
      rowKey={({ applicationId }) => applicationId}
      empty={<Empty title={t('competency.list.empty')}>{t('competency.list.empty.text')}</Empty>}
      columns={[
        {
          key: 'scheme',
          label: t('competency.scheme'),
          isHeader: true,
          render: (row) => <a href={`${base}/${row.applicationId}`}>{row.title[t.locale]}</a>,
        },
        { key: 'candidate', label: t('competency.candidate'), render: (row) => <span lang="id">{row.candidate}</span> },
        {
          key: 'stage',
          label: t('competency.stage'),
          render: (row) => (
            <Badge tone={row.appealOpen ? 'warning' : 'neutral'}>
              {row.appealOpen ? t('competency.appeal-open') : t(`competency.stage.${row.stage as Stage}`)}
            </Badge>
          ),
        },
        { key: 'since', label: t('competency.since'), render: (row) => formatDate(row.createdAt, t.locale, officeZone) },
      ]}
    />
  )
}
