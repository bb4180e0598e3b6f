import { formatNumber } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'
import { ElementTable } from './element-table.tsx'
import { GroupStats } from './group-stats.tsx'
import type { BatchPairs, TestCell } from './read-batch-pairs.server.ts'
import { signed } from './signed.ts'

/** Who has which test, the batch in numbers with their formula, and element by element. */
export function BatchPairsPage({ pairs }: { pairs: BatchPairs }) {
  const t = useT()
  const { rows, isOn, isOffered } = pairs
  const hasResults = rows.some(({ before, after }) => before.state === 'done' || after.state === 'done')
  return (
    <Stack gap="large">
      {!isOn && <Banner title={t('paired.batch.off')}>{t(isOffered ? 'paired.batch.off.text' : 'paired.batch.unoffered')}</Banner>}
      {(isOn || hasResults) && <Figures pairs={pairs} />}
    </Stack>
  )
}

function Figures({ pairs: { rows, group, elements, batchId } }: { pairs: BatchPairs }) {
  const t = useT()
  return (
    <>
      <GroupStats group={group} people={t('paired.batch.people')} note={t('paired.batch.people.note')} />
      <Table
        caption={t('paired.batch.title')}
        hideCaption
        rows={rows}
        rowKey={({ enrolmentId }) => enrolmentId}
        empty={<Empty title={t('paired.batch.none')}>{t('paired.batch.none.text')}</Empty>}
        columns={[
          { key: 'learner', label: t('paired.batch.learner'), isHeader: true, render: ({ learner }) => <span lang="id">{learner}</span> },
          { key: 'before', label: t('paired.change.before'), align: 'end', render: ({ before }) => cellText(t, before) },
          { key: 'after', label: t('paired.change.after'), align: 'end', render: ({ after }) => cellText(t, after) },
          {
            key: 'points',
            label: t('paired.change.points'),
            align: 'end',
            render: ({ points }) => (points === null ? '' : t('paired.change.points.value', { points: signed(points, t.locale, 0) })),
          },
          { key: 'gain', label: t('paired.batch.gain'), align: 'end', render: ({ gain }) => (gain === null ? '' : signed(gain, t.locale, 2)) },
        ]}
      />
      <Section title={t('paired.batch.elements')}>
        {elements.length > 0 ? <ElementTable elements={elements} of="percent" /> : <p>{t('paired.batch.elements.none')}</p>}
      </Section>
      <div>
        <LinkButton variant="secondary" href={`/pelatih/angkatan/${batchId}/tes.xlsx`} icon="download">
          {t('paired.batch.export')}
        </LinkButton>
      </div>
    </>
  )
}

function cellText(t: Translate, cell: TestCell): string {
  return cell.state === 'done' ? `${formatNumber(cell.percent, t.locale, 0)}%` : t(`paired.batch.cell.${cell.state}`)
}
