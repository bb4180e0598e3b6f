import { formatBytes, formatNumber } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Banner } from '#app/ui/banner.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'
import type { Delivery } from './read-deliveries.server.ts'

const tones = { near: 'warning', over: 'danger' } as const

/** What was delivered this month, for each programme, with a warning while there is still time to act. */
export function DeliveriesTable({ deliveries, budgetMinutes }: { deliveries: readonly Delivery[]; budgetMinutes: number }) {
  const t = useT()
  if (deliveries.length === 0) return null
  const warned = deliveries.filter(({ budget }) => budget === 'near' || budget === 'over')
  return (
    <Section title={t('videos.delivery.title')} lead={budgetMinutes > 0 ? t('videos.delivery.budget', { minutes: budgetMinutes }) : undefined}>
      {warned.length > 0 && (
        <Banner kind="warning" title={t('videos.delivery.warning.title', { count: warned.length })}>
          {t('videos.delivery.warning')}
        </Banner>
      )}
      <Table
        caption={t('videos.delivery.title')}
        hideCaption
        rows={deliveries}
        rowKey={(row) => row.programmeId ?? ''}
        columns={[
          {
            key: 'programme',
            label: t('videos.delivery.programme'),
            isHeader: true,
            render: (row) =>
              row.programmeId === null ? (
                t('videos.delivery.visitors')
              ) : (
                <a href={`/pengelola/program/${row.programmeId}`} lang="id">
                  {row.programme}
                </a>
              ),
          },
          { key: 'minutes', label: t('videos.delivery.minutes'), align: 'end', render: (row) => formatNumber(row.minutes, t.locale, 0) },
          { key: 'bytes', label: t('videos.delivery.data'), align: 'end', render: (row) => (row.bytes > 0 ? formatBytes(row.bytes, t.locale) : '–') },
          {
            key: 'budget',
            label: t('videos.delivery.state'),
            render: (row) =>
              row.budget === 'near' || row.budget === 'over' ? (
                <Badge tone={tones[row.budget]}>{t(`videos.delivery.state.${row.budget}`)}</Badge>
              ) : (
                '–'
              ),
          },
        ]}
      />
    </Section>
  )
}
