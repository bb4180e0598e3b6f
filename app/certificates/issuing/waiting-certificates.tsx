import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'
import { idOfBasis } from './basis.ts'
import type { WaitingCertificate } from './read-waiting-certificates.server.ts'

/** Who has completed a course and holds no certificate yet, why, and a way to try again. */
export function WaitingCertificates({ waiting }: { waiting: WaitingCertificate[] }) {
  const t = useT()
  return (
    <Section title={t('certificates.waiting.title')} lead={t('certificates.waiting.lead')}>
      <Table
        caption={t('certificates.waiting.title')}
        hideCaption
        rows={waiting}
        rowKey={(row) => idOfBasis(row.basis)}
        columns={[
          { key: 'learner', label: t('certificates.name'), isHeader: true, render: (row) => row.learner },
          { key: 'batch', label: t('certificates.batch'), render: (row) => row.batchName },
          { key: 'since', label: t('certificates.waiting.since'), render: (row) => row.completedAt && formatDay(row.completedAt, t.locale) },
          { key: 'why', label: t('certificates.waiting.why'), render: (row) => <Why refusal={row.refusal} /> },
          {
            key: 'issue',
            label: t('certificates.waiting.issue'),
            hideLabel: true,
            render: (row) => (
              <Form intent="issue">
                <input type="hidden" name={'enrolmentId' in row.basis ? 'enrolmentId' : 'applicationId'} value={idOfBasis(row.basis)} />
                <Button variant="secondary">{t('certificates.waiting.issue')}</Button>
              </Form>
            ),
          },
        ]}
      />
    </Section>
  )
}

function Why({ refusal }: { refusal: WaitingCertificate['refusal'] }) {
  const t = useT()
  if (!refusal) return <>{t('certificates.waiting.soon')}</>
  return <>{t(`certificates.refusal.${refusal.reason}`, { character: refusal.character, field: refusal.field })}</>
}
