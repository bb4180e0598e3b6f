import { deskData } from '#app/assessment/desk-texts.ts'
import { LargePhotos, LearnerNote } from '#app/assessment/evidence/evidence-photos.tsx'
import { OtherFiles } from '#app/assessment/evidence/other-files.tsx'
import { GradeDetails } from '#app/assessment/evidence/version-card.tsx'
import { formatDateTime } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Section, Stack } from '#app/ui/layout.tsx'
import css from './desk.module.css'
import { GradingGuides } from './grading-guides.tsx'
import { NotHeld } from './item-hold.tsx'
import { CriterionSelect } from './mark-form.tsx'
import type { SubmissionToGrade } from './read-submission.server.ts'
import type { SavedComment } from './saved-comments.server.ts'
import { VerdictForm } from './verdict-form.tsx'
import { VoiceNotes } from './voice-notes.tsx'

type DeskProps = { submission: SubmissionToGrade; saved: readonly SavedComment[] }

/** Evidence on one side, guides and rubric on the other. */
export function GradingDesk({ submission, saved }: DeskProps) {
  const t = useT()
  const { timeZone, sentBack, submissionId } = submission
  const isMine = submission.state === 'submitted' && submission.claim.by === 'actor'
  return (
    <Stack>
      {sentBack && (
        <Banner kind="warning" title={t('assessment.grade.sent-back', { date: formatDateTime(sentBack.at, t.locale, timeZone) })}>
          <LearnerNote note={sentBack.reason} />
        </Banner>
      )}
      <div className={css.desk} data-desk={isMine ? deskData(t, submissionId) : undefined}>
        <div className={classNames(css.side, css.evidence)}>
          <Section title={t('assessment.task.photos')}>
            <LargePhotos
              photos={submission.photos}
              footer={({ fileId }, number) =>
                isMine && (
                  <a href={`/pelatih/nilai/${submissionId}/foto/${fileId}`} target="_blank" rel="noopener" className={css.markLink} data-mark>
                    {t('assessment.mark.link', { number })}
                  </a>
                )
              }
            />
          </Section>
          {submission.files.length > 0 && (
            <Section title={t('assessment.files')}>
              <OtherFiles
                files={submission.files}
                footer={({ fileId }, number) =>
                  isMine && (
                    <a href={`/pelatih/nilai/${submissionId}/berkas/${fileId}`} target="_blank" rel="noopener" className={css.markLink}>
                      {t('assessment.remark.link', { number })}
                    </a>
                  )
                }
              />
            </Section>
          )}
          <Section title={t('assessment.task.note')}>
            <LearnerNote note={submission.note} />
          </Section>
          <VoiceNotes noteIds={submission.voiceNotes} />
          {isMine && (
            <a href={`/pelatih/nilai/${submissionId}/suara`} target="_blank" rel="noopener" className={css.markLink}>
              {t('assessment.voice.title')}
            </a>
          )}
        </div>
        <div className={css.side}>
          <GradingGuides submission={submission} />
          <Verdict submission={submission} saved={saved} />
        </div>
        {isMine && <MarkDialog submission={submission} />}
      </div>
    </Stack>
  )
}

/** Asks for the words of a mark that was just drawn; opened by the script only. */
function MarkDialog({ submission }: { submission: SubmissionToGrade }) {
  const t = useT()
  return (
    <dialog className={css.dialog} aria-label={t('assessment.mark.add')} data-mark-dialog>
      <form method="dialog" className={css.dialogForm}>
        <label htmlFor="tanda-komentar">{t('assessment.mark.comment')}</label>
        <input id="tanda-komentar" name="comment" type="text" required maxLength={500} lang="id" />
        <CriterionSelect submission={submission} />
        <p data-mark-status aria-live="polite" />
        <div className={css.dialogButtons}>
          <Button value="save">{t('assessment.mark.add')}</Button>
          <Button variant="quiet" value="cancel" formNoValidate>
            {t('assessment.mark.cancel')}
          </Button>
        </div>
      </form>
    </dialog>
  )
}

function Verdict({ submission, saved }: DeskProps) {
  const t = useT()
  const { claim, state, timeZone, grades } = submission
  if (submission.concealed) return <Banner title={t('assessment.grade.concealed')}>{t('assessment.grade.concealed.text')}</Banner>
  if (state !== 'submitted') {
    return (
      <Section title={t('assessment.grade.done')}>
        {grades.map((grade) => (
          <GradeDetails key={grade.gradeId} grade={grade} timeZone={timeZone} />
        ))}
      </Section>
    )
  }
  if (claim.by !== 'actor') return <NotHeld claim={claim} timeZone={timeZone} />
  return <VerdictForm submission={submission} saved={saved} />
}
