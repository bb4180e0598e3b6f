import { deskData } from '#app/assessment/desk-texts.ts'
import desk from '#app/assessment/grading/desk.module.css'
import { answerKeys, KeyboardHelp, SavedComments } from '#app/assessment/grading/desk-help.tsx'
import { Held, NotHeld } from '#app/assessment/grading/item-hold.tsx'
import type { SavedComment } from '#app/assessment/grading/saved-comments.server.ts'
import { BroughtNote } from '#app/assessment/late-answers/brought-note.tsx'
import { formatDateTime, formatPercent } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField, CheckboxGroup } from '#app/ui/choice-field.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { GivenAnswer } from './given-answer.tsx'
import { guideOf, judgedShare } from './judgement.ts'
import type { AnswerToJudge } from './read-answer-to-judge.server.ts'

type DeskProps = { answer: AnswerToJudge; saved: readonly SavedComment[] }

/** The answer on one side, the points to look for on the other. */
export function JudgingDesk({ answer, saved }: DeskProps) {
  const t = useT()
  const { claim, waits, timeZone } = answer
  const isMine = waits && claim.by === 'actor'
  return (
    <div className={desk.desk} data-desk={isMine ? deskData(t, answer.answerId) : undefined}>
      <div className={desk.side}>
        <Section title={t('assessment.judging.answer')}>
          <GivenAnswer answer={answer.answer} label={t('assessment.judging.answer')} />
          {answer.brought && <BroughtNote brought={answer.brought} timeZone={timeZone} />}
        </Section>
        <EarlierJudgements answer={answer} />
      </div>
      <div className={desk.side}>
        {waits && !isMine ? <NotHeld claim={claim} timeZone={timeZone} /> : <JudgementForm answer={answer} saved={saved} />}
        {isMine && <KeyboardHelp keys={answerKeys} />}
        {isMine && <Held claim={claim} timeZone={timeZone} />}
      </div>
    </div>
  )
}

function JudgementForm({ answer: { question, judgements, opId }, saved }: DeskProps) {
  const t = useT()
  const last = judgements.find(({ about }) => about === null)
  return (
    <Section title={t('assessment.judging.judge')} lead={t('assessment.judging.lead')}>
      <Form intent="judge" id="penilaian">
        <input type="hidden" name="seen" value={judgements.length} />
        <input type="hidden" name="about" value={opId} />
        <CheckboxGroup
          name="met"
          label={t('assessment.judging.met')}
          required={false}
          markOptional={false}
          defaultValue={last?.met.map(String)}
          options={guideOf(question).map((point, place) => ({ value: String(place), label: <span lang="id">{point}</span> }))}
        />
        <Stack gap="small">
          <TextArea
            name="comment"
            label={t('assessment.judging.comment')}
            hint={t('assessment.judging.comment.hint')}
            rows={4}
            maxLength={1_000}
            lang="id"
            defaultValue={last?.comment}
          />
          <SavedComments saved={saved} />
          <CheckboxField name="keep" label={t('assessment.desk.keep')} required={false} />
        </Stack>
        <Button icon="check">{t(last ? 'assessment.judging.again' : 'assessment.judging.save')}</Button>
      </Form>
    </Section>
  )
}

function EarlierJudgements({ answer: { question, judgements, timeZone } }: { answer: AnswerToJudge }) {
  const t = useT()
  if (judgements.length === 0) return null
  const guide = guideOf(question)
  return (
    <Section title={t('assessment.judging.earlier')}>
      <ul>
        {judgements.map(({ id, met, comment, at, about }) => (
          <li key={id}>
            {formatDateTime(at, t.locale, timeZone)}: {formatPercent(judgedShare(guide, met), t.locale)} <q lang="id">{comment}</q>
            {about !== null && (
              <details>
                <summary>{t('assessment.judging.about-earlier')}</summary>
                <GivenAnswer answer={about} label={t('assessment.judging.answer')} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
