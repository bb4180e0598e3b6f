import type { Answer } from '#app/assessment/questions/answer.ts'
import type { Question } from '#app/courses/question-body.ts'
import { formatDateTime, officeZone } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Stat, StatRow } from '#app/ui/stat.tsx'
import { Table } from '#app/ui/table.tsx'
import { type Correction, takesFurtherAnswer } from './correction.ts'
import type { CorrectionPreview } from './preview-correction.server.ts'
import type { CorrectionView } from './read-question-corrections.server.ts'

/** An answer in the words of its question. */
function answerWords(question: Question, answer: Answer): string {
  const word = (text: string) => {
    if (question.type === 'single' || question.type === 'multiple') return question.options.find(({ key }) => key === text)?.text ?? text
    if (question.type === 'truefalse') return text === 'true' ? 'Benar' : 'Salah'
    return text
  }
  return [answer].flat().map(word).join('; ')
}

/** First what to correct and what it would change, sent as an address: looking changes nothing. */
export function CorrectionChoice({ question, number, chosen }: { question: Question; number: number; chosen: Correction | null }) {
  const t = useT()
  const accepts = takesFurtherAnswer(question)
  return (
    <form method="get">
      <Stack>
        <input type="hidden" name="versi" value={number} />
        <RadioGroup
          name="kind"
          label={t('assessment.correction.kind')}
          defaultValue={chosen?.kind ?? 'void'}
          options={[
            { value: 'void', label: t('assessment.correction.void'), hint: t('assessment.correction.void.hint') },
            { value: 'accept', label: t('assessment.correction.accept'), hint: t('assessment.correction.accept.hint'), disabled: !accepts },
          ]}
        />
        {accepts && <AnswerField question={question} chosen={chosen?.kind === 'accept' ? chosen.answer : undefined} />}
        <div>
          <Button variant="secondary">{t('assessment.correction.preview')}</Button>
        </div>
      </Stack>
    </form>
  )
}

function AnswerField({ question, chosen }: { question: Question; chosen: Answer | undefined }) {
  const t = useT()
  const label = t('assessment.correction.answer')
  const given = [chosen ?? []].flat()
  if (question.type === 'multiple') {
    const options = question.options.map(({ key, text }) => ({ value: key, label: <span lang="id">{text}</span> }))
    return <CheckboxGroup name="answer" label={label} required={false} options={options} defaultValue={given} />
  }
  if (question.type === 'single' || question.type === 'truefalse') {
    const keys = question.type === 'single' ? question.options.map(({ key }) => key) : ['true', 'false']
    const options = keys.map((key) => ({ value: key, label: <span lang="id">{answerWords(question, key)}</span> }))
    return <RadioGroup name="answer" label={label} required={false} options={options} defaultValue={given[0]} />
  }
  return <TextField name="answer" label={label} required={false} maxLength={200} defaultValue={given[0]} lang="id" />
}

/** What it would change, and the way to propose it. */
export function CorrectionEffect({ correction, preview }: { correction: Correction; preview: CorrectionPreview }) {
  const t = useT()
  return (
    <Section title={t('assessment.correction.effect')} lead={t('assessment.correction.effect.lead')} id="dampak">
      <StatRow>
        <Stat label={t('assessment.correction.asked')} value={String(preview.asked)} />
        <Stat label={t('assessment.correction.rising')} value={String(preview.rising)} />
        <Stat label={t('assessment.correction.passing')} value={String(preview.passing)} />
        <Stat label={t('assessment.correction.open')} value={String(preview.open)} />
      </StatRow>
      {preview.batches.length > 0 && (
        <Table
          caption={t('assessment.correction.effect')}
          hideCaption
          rows={preview.batches}
          rowKey={({ batchName }) => batchName}
          columns={[
            { key: 'batch', label: t('assessment.trainer.column.batch'), isHeader: true, render: ({ batchName }) => batchName },
            { key: 'asked', label: t('assessment.correction.asked'), align: 'end', render: ({ asked }) => asked },
            { key: 'rising', label: t('assessment.correction.rising'), align: 'end', render: ({ rising }) => rising },
            { key: 'passing', label: t('assessment.correction.passing'), align: 'end', render: ({ passing }) => passing },
          ]}
        />
      )}
      <Form intent="propose">
        <input type="hidden" name="kind" value={correction.kind} />
        {correction.kind === 'accept' && [correction.answer].flat().map((text) => <input key={text} type="hidden" name="answer" value={text} />)}
        <TextArea
          name="reason"
          label={t('assessment.correction.reason')}
          hint={t('assessment.correction.reason.hint')}
          rows={3}
          maxLength={500}
          lang="id"
        />
        <Button>{t('assessment.correction.propose')}</Button>
      </Form>
    </Section>
  )
}

const tones: Record<CorrectionView['state'], BadgeTone> = { proposed: 'warning', declined: 'neutral', running: 'info', done: 'success' }

/** What was proposed so far; an operator applies it or says no. */
export function CorrectionHistory({
  question,
  corrections,
  mayApply,
}: {
  question: Question
  corrections: readonly CorrectionView[]
  mayApply: boolean
}) {
  const t = useT()
  if (corrections.length === 0) return null
  return (
    <Section title={t('assessment.correction.history')}>
      {corrections.map(({ correctionId, correction, reason, proposedBy, proposedAt, state, raised }) => (
        <Card
          key={correctionId}
          headingLevel={3}
          title={
            correction.kind === 'void' ? (
              t('assessment.correction.void')
            ) : (
              <>
                {t('assessment.correction.accept')}: <span lang="id">{answerWords(question, correction.answer)}</span>
              </>
            )
          }
          eyebrow={`${proposedBy} · ${formatDateTime(proposedAt, t.locale, officeZone)}`}
          status={<Badge tone={tones[state]}>{t(`assessment.correction.state.${state}`)}</Badge>}
        >
          <Stack>
            <p lang="id">{reason}</p>
            {(state === 'running' || state === 'done') && <p>{t('assessment.correction.raised', { count: raised })}</p>}
            {state === 'proposed' && !mayApply && <Banner title={t('assessment.correction.waits')} />}
            {state === 'proposed' && mayApply && (
              <ButtonRow>
                <Form intent={`apply:${correctionId}`}>
                  <Button>{t('assessment.correction.apply')}</Button>
                </Form>
                <Form intent={`decline:${correctionId}`}>
                  <Button variant="quiet">{t('assessment.correction.decline')}</Button>
                </Form>
              </ButtonRow>
            )}
          </Stack>
        </Card>
      ))}
    </Section>
  )
}
