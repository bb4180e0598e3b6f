import { formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { attemptMilliseconds } from './conditions.ts'
import type { ConditionsDesk as Desk } from './grant-conditions.server.ts'

/** What one learner has been granted for the final quiz, and the forms that grant more. */
export function ConditionsDesk({ desk }: { desk: Desk }) {
  const t = useT()
  const minutes = Math.round(attemptMilliseconds(desk) / 60_000)
  return (
    <Stack gap="large">
      <p>{t('exam.conditions.lead')}</p>
      <DataList
        items={[
          {
            label: t('exam.conditions.attempts'),
            value: t('exam.conditions.attempts.value', { used: desk.attemptsUsed, allowed: desk.attemptsAllowed }),
          },
          { label: t('exam.conditions.time'), value: t('exam.conditions.time.value', { minutes, percent: desk.extraPercent }) },
          { label: t('exam.conditions.oral'), value: t(desk.oral ? 'exam.conditions.yes' : 'exam.conditions.no') },
        ]}
      />
      {desk.isActive ? <Grants desk={desk} /> : <p>{t('exam.conditions.inactive')}</p>}
      {desk.events.length > 0 && (
        <Section title={t('exam.conditions.history')}>
          <ul>
            {desk.events.map((event) => (
              <li key={event.at.toISOString()}>
                <GrantWords {...event} />. <q lang="id">{event.reason}</q> <span lang="id">{event.by}</span>,{' '}
                {formatDateTime(event.at, t.locale, desk.timeZone)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Stack>
  )
}

function GrantWords({ kind, amount }: Pick<Desk['events'][number], 'kind' | 'amount'>) {
  const t = useT()
  if (kind === 'oral') return t(amount === 1 ? 'exam.conditions.event.oral' : 'exam.conditions.event.oral.off')
  return t(`exam.conditions.event.${kind}`, { amount: formatNumber(amount, t.locale) })
}

function Grants({ desk }: { desk: Desk }) {
  const t = useT()
  const reason = <TextArea name="reason" label={t('exam.conditions.reason')} hint={t('exam.conditions.reason.hint')} rows={2} maxLength={500} />
  return (
    <CardGrid>
      <Card title={t('exam.conditions.extra-attempt.title')}>
        <p>{t('exam.conditions.extra-attempt.exam')}</p>
        <Form intent="extra_attempt">
          {reason}
          <Button variant="secondary">{t('exam.conditions.extra-attempt.submit')}</Button>
        </Form>
      </Card>
      <Card title={t('exam.conditions.extra-time.title')}>
        <Form intent="extra_time">
          <TextField
            name="percent"
            label={t('exam.conditions.extra-time.percent')}
            hint={t('exam.conditions.extra-time.hint')}
            inputMode="numeric"
            suffix="%"
            width="short"
            defaultValue={String(desk.extraPercent)}
          />
          {reason}
          <Button variant="secondary">{t('exam.conditions.extra-time.submit')}</Button>
        </Form>
      </Card>
      <Card title={t('exam.conditions.oral.title')}>
        <Form intent={desk.oral ? 'no-oral' : 'oral'}>
          {reason}
          <Button variant="secondary">{t(desk.oral ? 'exam.conditions.oral.off' : 'exam.conditions.oral.on')}</Button>
        </Form>
      </Card>
    </CardGrid>
  )
}
