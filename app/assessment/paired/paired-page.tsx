import { formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Stat, StatRow } from '#app/ui/stat.tsx'
import { ElementTable } from './element-table.tsx'
import { turnText } from './paired-card.tsx'
import type { OwnPairedTest } from './read-paired-test.server.ts'
import { signed } from './signed.ts'

/** Both tests, and once both were taken what changed. */
export function PairedPage({ test }: { test: OwnPairedTest }) {
  const t = useT()
  return (
    <Stack gap="large">
      <TestCard test={test} part="before" />
      <TestCard test={test} part="after" />
      {test.change && <OwnChange test={test} change={test.change} />}
      {test.elements.length > 0 && (
        <Section title={t('paired.elements.title')} lead={t('paired.change.few')}>
          <ElementTable elements={test.elements} of="points" hasAfter={test.after.turn === 'done'} />
        </Section>
      )}
    </Stack>
  )
}

function TestCard({ test, part }: { test: OwnPairedTest; part: 'before' | 'after' }) {
  const t = useT()
  const { turn, attemptId, percent, finishedAt } = test[part]
  const title = t(`paired.${part}.title`)
  const isOffered = turn === 'start' || turn === 'resume'
  const result = percent === null ? t('paired.empty') : t('paired.result', { percent: formatNumber(percent, t.locale, 0) })
  return (
    <Card
      tone={isOffered ? 'accent' : 'plain'}
      title={title}
      eyebrow={isOffered ? t('paired.facts', { questions: test.draw, minutes: test.minutes }) : undefined}
      status={turn === 'done' ? <Badge>{result}</Badge> : undefined}
    >
      <p>{turnText(t, test, part)}</p>
      {finishedAt && <p>{formatDateTime(finishedAt, t.locale, test.timeZone)}</p>}
      {isOffered && (
        <Form intent={part}>
          <Button>{t(turn === 'resume' ? 'paired.resume' : `paired.start.${part}`)}</Button>
        </Form>
      )}
      {turn === 'done' && (
        <LinkButton variant="secondary" href={`/belajar/${test.enrolmentId}/kuis/${attemptId}/hasil`}>
          {t('paired.see')}
          <span className="sr-only"> {t('paired.see.of', { test: title })}</span>
        </LinkButton>
      )}
    </Card>
  )
}

function OwnChange({ test, change }: { test: OwnPairedTest; change: NonNullable<OwnPairedTest['change']> }) {
  const t = useT()
  const percent = (value: number | null) => `${formatNumber(value ?? 0, t.locale, 0)}%`
  return (
    <Section title={t('paired.change.title')}>
      <StatRow>
        <Stat label={t('paired.change.before')} value={percent(test.before.percent)} />
        <Stat label={t('paired.change.after')} value={percent(test.after.percent)} />
        <Stat
          label={t('paired.change.points')}
          value={t('paired.change.points.value', { points: signed(change.points, t.locale, 0) })}
          note={t('paired.change.points.note')}
        />
        <Stat
          label={t('paired.change.gain')}
          value={change.gain === null ? '–' : signed(change.gain, t.locale, 2)}
          note={t(change.gain === null ? 'paired.change.gain.none' : 'paired.change.gain.note')}
        />
      </StatRow>
    </Section>
  )
}
