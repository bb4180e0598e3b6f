import { useT } from '#app/i18n/use-translation.ts'
import { Section } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'
import type { HeldBack } from './read-batch-certificates.server.ts'

/** Whom the last run left out, and why. */
export function HeldBackList({ held, isCut }: { held: HeldBack[]; isCut: boolean }) {
  const t = useT()
  return (
    <Section title={t('issuing.held.title')} lead={t('issuing.held.lead')}>
      <Table
        caption={t('issuing.held.title')}
        hideCaption
        rows={held}
        rowKey={({ enrolmentId }) => enrolmentId}
        columns={[
          { key: 'name', label: t('certificates.name'), isHeader: true, render: ({ learner }) => <span lang="id">{learner}</span> },
          { key: 'why', label: t('certificates.waiting.why'), render: ({ reason, ...what }) => t(`certificates.refusal.${reason}`, what) },
        ]}
      />
      {isCut && <p>{t('issuing.held.more', { count: held.length })}</p>}
    </Section>
  )
}
