import { ExplainedQuestion } from '#app/assessment/quiz/explained-question.tsx'
import { formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import type { LateDesk as Desk, LateAnswerView } from './read-late-answers.server.ts'

/** Late answers of one attempt beside what counts now; each is accepted or refused, all with one reason. */
export function LateDesk({ desk }: { desk: Desk }) {
  const t = useT()
  return (
    <Stack gap="large">
      <DataList
        items={[
          {
            label: t(desk.state === 'expired' ? 'exam.late.ended.expired' : 'exam.late.ended.submitted'),
            value: formatDateTime(desk.state === 'expired' ? desk.expiresAt : desk.finishedAt, t.locale, desk.timeZone),
          },
          {
            label: t('exam.late.opened'),
            value: desk.explainedAt ? formatDateTime(desk.explainedAt, t.locale, desk.timeZone) : t('exam.late.opened.never'),
          },
          { label: t('exam.late.score'), value: `${formatNumber(desk.result.percent, t.locale, 1)}%` },
        ]}
      />
      {desk.answers.some(({ cameAfterExplained }) => cameAfterExplained) && (
        <Banner kind="warning" title={t('exam.late.seen')}>
          {t('exam.late.seen.text')}
        </Banner>
      )}
      {desk.answers.length > 0 && desk.enrolmentState === 'active' && <Judging desk={desk} />}
      {desk.answers.length > 0 && desk.enrolmentState !== 'active' && (
        <Banner kind="warning" title={t('exam.late.closed')}>
          {t('exam.late.closed.text')}
        </Banner>
      )}
      {desk.judgements.length > 0 && <Judgements desk={desk} />}
    </Stack>
  )
}

function Judging({ desk }: { desk: Desk }) {
  const t = useT()
  return (
    <Form>
      {desk.answers.map((answer) => (
        <Section key={answer.opId} title={t('assessment.quiz.question', { number: answer.number, total: desk.total })}>
          <Facts answer={answer} desk={desk} />
          <p>{t('exam.late.new')}</p>
          <ExplainedQuestion question={answer.late} number={answer.number} total={desk.total} id={`susulan-${answer.opId}`} isOwn={false} />
          <details>
            <summary>{t('exam.late.stored')}</summary>
            <ExplainedQuestion question={answer.stored} number={answer.number} total={desk.total} id={`tersimpan-${answer.opId}`} isOwn={false} />
          </details>
          <input type="hidden" name="shown" value={answer.opId} />
          {answer.mayAccept ? (
            <CheckboxField name="accepted" value={answer.opId} required={false} label={t('exam.late.accept')} />
          ) : (
            <p>{t('exam.late.own-file')}</p>
          )}
        </Section>
      ))}
      {desk.mayDecide && desk.answers.some(({ mayAccept }) => mayAccept) && (
        <Banner kind="warning" title={t('exam.late.bars')}>
          {t('exam.late.bars.text')}
        </Banner>
      )}
      <TextArea name="reason" label={t('exam.late.reason')} hint={t('exam.late.reason.hint')} rows={3} maxLength={2000} />
      <div>
        <Button icon="check">{t('exam.late.submit')}</Button>
        <p>{t('exam.late.submit.hint')}</p>
      </div>
    </Form>
  )
}

function Facts({ answer, desk }: { answer: LateAnswerView; desk: Desk }) {
  const t = useT()
  const minutes = Math.max(1, Math.round((answer.receivedAt.getTime() - desk.finishedAt.getTime()) / 60_000))
  return (
    <>
      <DataList
        items={[
          {
            label: t('exam.late.received'),
            value: formatDateTime(answer.receivedAt, t.locale, desk.timeZone),
            note: (
              <>
                {t('exam.late.received.after', { minutes: formatNumber(minutes, t.locale) })}, {t(`exam.late.source.${answer.source}`)}{' '}
                {answer.broughtBy && <span lang="id">{answer.broughtBy}</span>}
              </>
            ),
          },
          {
            label: t('exam.late.given'),
            value: answer.givenAt ? formatDateTime(answer.givenAt, t.locale, desk.timeZone) : t('exam.late.given.unknown'),
            note: answer.givenAt && (
              <Badge tone={answer.wasGivenInTime ? 'neutral' : 'warning'}>
                {t(answer.wasGivenInTime ? 'exam.late.given.in-time' : 'exam.late.given.late')}
              </Badge>
            ),
          },
        ]}
      />
      {answer.cameAfterExplained && <Badge tone="warning">{t('exam.late.after-opened')}</Badge>}
      {answer.isUnproven && <Badge tone="warning">{t('exam.late.unproven')}</Badge>}
      {answer.isUnproven && <p>{t('exam.late.unproven.text')}</p>}
      {answer.isOvertaken && <p>{t('exam.late.overtaken')}</p>}
    </>
  )
}

function Judgements({ desk }: { desk: Desk }) {
  const t = useT()
  const percent = (value: number) => formatNumber(value, t.locale, 1)
  return (
    <Section title={t('exam.late.history')}>
      <ul>
        {desk.judgements.map(({ outcome, count, before, after, reason, judge, at }) => (
          <li key={`${outcome}-${at.toISOString()}`}>
            {t(`exam.late.${outcome}`, { count })}
            {outcome === 'accepted' && `, ${t('exam.late.effect', { before: percent(before), after: percent(after) })}`}. <q lang="id">{reason}</q>{' '}
            <span lang="id">{judge}</span>, {formatDateTime(at, t.locale, desk.timeZone)}
          </li>
        ))}
      </ul>
    </Section>
  )
}
