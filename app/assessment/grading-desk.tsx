import { formatDateTime, formatTime } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { TextArea } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { LargePhotos, LearnerNote } from './evidence-photos.tsx'
import { Fold } from './fold.tsx'
import type { SubmissionToGrade } from './read-submission.server.ts'
import css from './rubric.module.css'
import { RubricFields } from './rubric-fields.tsx'
import { GradeDetails, VersionCard } from './version-card.tsx'

/** Evidence on one side, rubric on the other. */
export function GradingDesk({ submission }: { submission: SubmissionToGrade }) {
  const t = useT()
  const { timeZone, sentBack, earlier, asked, sampleAnswerHtml } = submission
  return (
    <Stack>
      {sentBack && (
        <Banner kind="warning" title={t('assessment.grade.sent-back', { date: formatDateTime(sentBack.at, t.locale, timeZone) })}>
          <LearnerNote note={sentBack.reason} />
        </Banner>
      )}
      <div className={css.desk}>
        <div className={classNames(css.side, css.evidence)}>
          <Section title={t('assessment.task.photos')}>
            <LargePhotos photos={submission.photos} />
          </Section>
          <Section title={t('assessment.task.note')}>
            <LearnerNote note={submission.note} />
          </Section>
        </div>
        <div className={css.side}>
          <Stack gap="small">
            {sampleAnswerHtml && (
              <Fold title={t('assessment.grade.sample')}>
                <Prose html={sampleAnswerHtml} lang="id" />
              </Fold>
            )}
            <Fold title={t('assessment.grade.asked')}>
              {asked.length > 0 && (
                <Prose lang="id">
                  <ol>
                    {asked.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ol>
                </Prose>
              )}
              <Prose html={submission.instructionsHtml} lang="id" />
            </Fold>
            {earlier.length > 0 && (
              <Fold title={t('assessment.task.earlier')}>
                <Stack>
                  {earlier.map((version) => (
                    <VersionCard key={version.submissionId} version={version} timeZone={timeZone} />
                  ))}
                </Stack>
              </Fold>
            )}
          </Stack>
          <Verdict submission={submission} />
        </div>
      </div>
    </Stack>
  )
}

function Verdict({ submission }: { submission: SubmissionToGrade }) {
  const t = useT()
  const { claim, state, timeZone, grades } = submission
  const until = claim.until ? formatTime(claim.until, t.locale, timeZone) : ''
  if (state !== 'submitted') {
    return (
      <Section title={t('assessment.grade.done')}>
        {grades.map((grade) => (
          <GradeDetails key={grade.gradeId} grade={grade} timeZone={timeZone} />
        ))}
      </Section>
    )
  }
  if (claim.by === 'other') {
    return (
      <Banner kind="warning" title={t('assessment.grade.other', { name: claim.name, time: until })}>
        {t('assessment.grade.other.text')}
      </Banner>
    )
  }
  if (claim.by === 'nobody') {
    return (
      <Form intent="claim">
        <Banner title={t('assessment.grade.free')} action={<Button>{t('assessment.grade.take')}</Button>} />
      </Form>
    )
  }
  return <VerdictForm submission={submission} until={until} />
}

function VerdictForm({ submission, until }: { submission: SubmissionToGrade; until: string }) {
  const t = useT()
  const before = submission.grades[0]
  const chosen = Object.fromEntries((before?.criteria ?? []).map(({ key, levelKey }) => [key, levelKey]))
  return (
    <Section title={t('assessment.grade.rubric')} id="rubrik">
      {before && (
        <Fold title={t('assessment.grade.before')}>
          <GradeDetails grade={before} timeZone={submission.timeZone} />
        </Fold>
      )}
      <Form intent="verdict">
        <RubricFields rubric={submission.rubric} chosen={chosen} />
        <TextArea
          name="comment"
          label={t('assessment.grade.comment')}
          hint={t('assessment.grade.comment.hint')}
          rows={4}
          maxLength={5000}
          required={false}
        />
        <ButtonRow>
          <Button name="outcome" value="graded" icon="check">
            {t('assessment.grade.save')}
          </Button>
          <Button variant="secondary" name="outcome" value="returned" icon="undo" formNoValidate>
            {t('assessment.grade.return')}
          </Button>
        </ButtonRow>
      </Form>
      <Form intent="release">
        <p>
          {t('assessment.grade.yours', { time: until })}. {t('assessment.grade.yours.text')}
        </p>
        <Button variant="quiet">{t('assessment.grade.release')}</Button>
      </Form>
    </Section>
  )
}
