import { CertificateStateBadge } from '#app/certificates/certificate-state-badge.tsx'
import type { SponsorCopy } from '#app/certificates/sponsor-copy/list-sponsor-copies.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'

/** Copies that holders allow the sponsor of their batch. */
export function CopiesSection({ batchId, copies }: { batchId: string; copies: readonly SponsorCopy[] }) {
  const t = useT()
  return (
    <Section title={t('sponsors.copies.title')} lead={t('sponsors.copies.lead')}>
      <Table
        caption={t('sponsors.copies.title')}
        hideCaption
        rows={copies}
        rowKey={(row) => row.certificateId}
        empty={<p>{t('sponsors.copies.none')}</p>}
        columns={[
          { key: 'number', label: t('certificates.number'), isHeader: true, render: (row) => <a href={`/verifikasi/${row.number}`}>{row.number}</a> },
          { key: 'initials', label: t('sponsors.copies.initials'), render: (row) => <span lang="id">{row.initials}</span> },
          { key: 'state', label: t('certificates.state'), render: (row) => <CertificateStateBadge state={row.state} /> },
          { key: 'until', label: t('certificates.valid-until'), render: (row) => formatDay(row.validUntil, t.locale) },
          {
            key: 'file',
            label: t('sponsors.copies.file'),
            render: (row) => (
              <LinkButton
                variant="secondary"
                icon="download"
                href={`/sponsor/angkatan/${batchId}/salinan/${row.certificateId}/json`}
                download
                aria-label={t('sponsors.copies.download.label', { number: row.number })}
              >
                {t('sponsors.copies.download')}
              </LinkButton>
            ),
          },
        ]}
      />
    </Section>
  )
}
