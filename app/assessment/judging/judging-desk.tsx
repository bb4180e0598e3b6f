import { answerText } from '#app/assessment/questions/answer.ts'
import quiz from '#app/assessment/quiz/quiz.module.css'
import { formatDateTime, formatPercent } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-field.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'
import { guideOf, judgedShare } from './judgement.ts'
import type { AnswerLine, AnswerToJudge } from './read-answer-to-judge.server.ts'

/** Answers that wait for a person, the oldest first. */
export function AnswersToJudge({ answers, more }: { answers: AnswerLine[]; more: boolean }) {
  const t = useT()
  if (answers.length === 0) return <Empty title={t('assessment.judging.none')}>{t('assessment.judging.none.text')}</Empty>
  return (
    <Stack>
      <Table
        caption={t('assessment.judging.title')}
        hideCaption
        rows={answers}
        rowKey={({ attemptId, question }) => `${attemptId} ${question}`}
        columns={[
          {
            key: 'question',
            label: t('assessment.judging.question'),
            isHeader: true,
            render: ({ attemptId, question, text }) => (
              <a href={`/pelatih/jawaban/${attemptId}/${question}`} lang="id">
                {text}
              </a>
            ),
          },
          { key: 'learner', label: t('assessment.judging.learner'), render: ({ learner }) => learner },
          { key: 'batch', label: t('assessment.judging.batch'), render: ({ batchName }) => batchName },
          { key: 'since', label: t('assessment.judging.since'), render: ({ since, timeZone }) => formatDateTime(since, t.locale, timeZone) },
        ]}
      />
      {more && <p>{t('assessment.judging.more')}</p>}
    </Stack>
  )
}

/** The answer beside the points to look for. */
export function JudgingDesk({ answer: { question, answer, judgements, timeZone } }: { answer: AnswerToJudge }) {
  const t = useT()
  const guide = guideOf(question)
  const [last] = judgements
  return (
    <Stack gap="large">
      <Section title={t('assessment.judging.answer')}>
        <p className={quiz.own} lang="id">
          {answerText(answer)}
        </p>
      </Section>
      <Section title={t('assessment.judging.judge')} lead={t('assessment.judging.lead')}>
        <Form>
          <input type="hidden" name="seen" value={judgements.length} />
          <CheckboxGroup
            name="met"
            label={t('assessment.judging.met')}
            required={false}
            markOptional={false}
            defaultValue={last?.met.map(String)}
            options={guide.map((point, place) => ({ value: String(place), label: <span lang="id">{point}</span> }))}
          />
          <TextArea
            name="comment"
            label={t('assessment.judging.comment')}
            hint={t('assessment.judging.comment.hint')}
            rows={4}
            maxLength={1_000}
            lang="id"
            defaultValue={last?.comment}
          />
          <Button>{t(last ? 'assessment.judging.again' : 'assessment.judging.save')}</Button>
        </Form>
      </Section>
      {judgements.length > 0 && (
        <Section title={t('assessment.judging.earlier')}>
          <ul>
            {judgements.map(({ id, met, comment, at }) => (
              <li key={id}>
                {formatDateTime(at, t.locale, timeZone)}: {formatPercent(judgedShare(guide, met), t.locale)} <q lang="id">{comment}</q>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Stack>
  )
}
