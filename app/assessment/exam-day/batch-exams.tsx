import { formatDateTime, formatTime } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { DateField, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import type { BatchExam } from './read-exam-board.server.ts'

/** The exams of a batch, and the form for another one. */
export function BatchExams({ exams, timeZone }: { exams: BatchExam[]; timeZone: string }) {
  const t = useT()
  return (
    <Stack gap="large">
      <p>{t('exam.batch.lead')}</p>
      {exams.every(({ isCancelled }) => isCancelled) && <Banner title={t('exam.batch.none')}>{t('exam.batch.none.text')}</Banner>}
      {exams.map((exam) => (
        <ExamCard key={exam.examSessionId} exam={exam} timeZone={timeZone} />
      ))}
      <Section title={t('exam.batch.new')}>
        <Form intent="schedule">
          <DateField name="day" label={t('exam.batch.day')} />
          <TextField name="time" label={t('exam.batch.time')} hint={t('exam.batch.time.hint')} inputMode="text" width="short" maxLength={5} />
          <TextField
            name="minutes"
            label={t('exam.batch.minutes')}
            hint={t('exam.batch.minutes.hint')}
            inputMode="numeric"
            suffix={t('exam.batch.minutes.unit')}
            width="short"
            defaultValue="30"
          />
          <Button>{t('exam.batch.submit')}</Button>
        </Form>
      </Section>
    </Stack>
  )
}

function ExamCard({ exam, timeZone }: { exam: BatchExam; timeZone: string }) {
  const t = useT()
  const { examSessionId, isCancelled, phase, mayCancel } = exam
  const words = isCancelled ? t('exam.batch.cancelled') : t(`exam.batch.phase.${phase}`)
  return (
    <Card
      title={`${formatDateTime(exam.opensAt, t.locale, timeZone)} – ${formatTime(exam.closesAt, t.locale, timeZone)}`}
      status={<Badge tone={phase === 'open' && !isCancelled ? 'success' : 'neutral'}>{words}</Badge>}
    >
      <ButtonRow>
        <LinkButton variant="secondary" href={`/ujian/${examSessionId}`}>
          {t('exam.batch.board')}
        </LinkButton>
        {mayCancel && (
          <Form intent="cancel">
            <input type="hidden" name="examSessionId" value={examSessionId} />
            <Button variant="quiet">{t('exam.batch.cancel')}</Button>
          </Form>
        )}
      </ButtonRow>
    </Card>
  )
}
