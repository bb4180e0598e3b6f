import { useT } from '#app/i18n/use-translation.ts'
import type { BatchSummary } from '#app/programmes/batch-summary.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'

/** The way from each batch to its certificates. */
export function BatchLinks({ batches }: { batches: Pick<BatchSummary, 'batchId' | 'name' | 'programmeName'>[] }) {
  const t = useT()
  return (
    <Section title={t('issuing.batches')}>
      <Table
        caption={t('issuing.batches')}
        hideCaption
        rows={batches}
        rowKey={({ batchId }) => batchId}
        columns={[
          { key: 'batch', label: t('certificates.batch'), isHeader: true, render: (row) => <span lang="id">{row.name}</span> },
          { key: 'programme', label: t('issuing.programme'), render: (row) => <span lang="id">{row.programmeName}</span> },
          {
            key: 'open',
            label: t('certificates.operator.open'),
            hideLabel: true,
            render: (row) => (
              <LinkButton variant="secondary" icon="certificate" href={`/sertifikat/angkatan/${row.batchId}`}>
                {t('certificates.operator.title')}
                <span className="sr-only" lang="id">
                  {' '}
                  {row.name}
                </span>
              </LinkButton>
            ),
          },
        ]}
      />
    </Section>
  )
}
