import { formatNumber } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Stat, StatRow } from '#app/ui/stat.tsx'
import { Table } from '#app/ui/table.tsx'
import type { BatchGrading } from './read-agreement.server.ts'
import { ThirdMarkerBanner } from './third-marker-banner.tsx'

/** How a batch is graded, and how far its markers agree. */
export function BatchGradingView({ grading, mayChange }: { grading: BatchGrading; mayChange: boolean }) {
  const t = useT()
  const { rules, trainers, criteria } = grading
  return (
    <Stack gap="large">
      <Section title={t('assessment.policy.rules')}>
        <ThirdMarkerBanner stuck={grading.stuck} staffHref={mayChange ? `/pengelola/angkatan/${grading.batchId}#pelatih` : null} />
        {rules.secondSharePercent > 0 && trainers < 3 && <Banner kind="warning" title={t('assessment.policy.few', { count: trainers })} />}
        {mayChange ? <RulesForm rules={rules} /> : <RulesList rules={rules} />}
      </Section>
      <Section title={t('assessment.policy.agreement')} lead={t('assessment.policy.agreement.lead')}>
        <StatRow>
          <Stat label={t('assessment.policy.graded')} value={String(grading.graded)} />
          <Stat label={t('assessment.policy.marked')} value={`${grading.marked} / ${grading.drawn}`} />
          <Stat label={t('assessment.policy.disputed')} value={`${grading.settled} / ${grading.disputed}`} />
        </StatRow>
        {criteria.length > 0 && (
          <Table
            caption={t('assessment.policy.agreement')}
            hideCaption
            rows={criteria}
            rowKey={({ key }) => key}
            columns={[
              { key: 'title', label: t('assessment.mark.criterion'), isHeader: true, render: ({ title }) => <span lang="id">{title}</span> },
              { key: 'pairs', label: t('assessment.policy.pairs'), align: 'end', render: ({ pairs }) => pairs },
              { key: 'same', label: t('assessment.policy.same'), align: 'end', render: ({ same }) => `${Math.round(same * 100)}%` },
              {
                key: 'kappa',
                label: t('assessment.policy.kappa'),
                align: 'end',
                render: ({ kappa }) => (kappa === null ? t('assessment.policy.kappa.none') : formatNumber(kappa, t.locale, 2)),
              },
            ]}
          />
        )}
      </Section>
    </Stack>
  )
}

function RulesForm({ rules }: Pick<BatchGrading, 'rules'>) {
  const t = useT()
  return (
    <Form>
      <CheckboxField
        name="blind"
        label={t('assessment.policy.blind')}
        hint={t('assessment.policy.blind.hint')}
        required={false}
        defaultChecked={rules.blind}
      />
      <TextField
        name="share"
        label={t('assessment.policy.share')}
        hint={t('assessment.policy.share.hint')}
        inputMode="numeric"
        width="short"
        suffix="%"
        defaultValue={String(rules.secondSharePercent)}
      />
      <Button>{t('assessment.policy.save')}</Button>
    </Form>
  )
}

function RulesList({ rules }: Pick<BatchGrading, 'rules'>) {
  const t = useT()
  return (
    <DataList
      items={[
        { label: t('assessment.policy.blind'), value: t(rules.blind ? 'assessment.policy.yes' : 'assessment.policy.no') },
        { label: t('assessment.policy.share'), value: `${rules.secondSharePercent}%` },
      ]}
    />
  )
}
