import { GradeDetails } from '#app/assessment/evidence/version-card.tsx'
import { Fold } from '#app/assessment/fold.tsx'
import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { ObservationFields } from './observation-fields.tsx'
import type { SubmissionToGrade } from './read-submission.server.ts'
import css from './rubric.module.css'
import { RubricFields } from './rubric-fields.tsx'
import type { SavedComment } from './saved-comments.server.ts'

type VerdictFormProps = { submission: SubmissionToGrade; saved: readonly SavedComment[]; until: string }

/** The rubric, the comment and the two ways to end it. */
export function VerdictForm({ submission, saved, until }: VerdictFormProps) {
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
      <Form intent="verdict" id="penilaian">
        <ObservationFields submission={submission} />
        <RubricFields
          rubric={submission.rubric}
          chosen={chosen}
          actions={
            <div className={css.actions}>
              <Button name="outcome" value="graded" icon="check">
                {t('assessment.grade.save')}
              </Button>
              <Button variant="secondary" name="outcome" value="returned" icon="undo" formNoValidate>
                {t('assessment.grade.return')}
              </Button>
            </div>
          }
        >
          <Stack gap="small">
            <TextArea
              name="comment"
              label={t('assessment.grade.comment')}
              hint={t('assessment.grade.comment.hint')}
              rows={3}
              maxLength={5000}
              required={false}
            />
            <SavedComments saved={saved} />
            <CheckboxField name="keep" label={t('assessment.desk.keep')} required={false} />
          </Stack>
        </RubricFields>
      </Form>
      <KeyboardHelp />
      <Form intent="release">
        <p>
          <span data-until>{t('assessment.grade.yours', { time: until })}</span>. {t('assessment.grade.yours.text')}
        </p>
        <Button variant="quiet">{t('assessment.grade.release')}</Button>
      </Form>
    </Section>
  )
}

/** Ticked sentences are added to the comment when it is saved; the script puts them there at once. */
function SavedComments({ saved }: { saved: readonly SavedComment[] }) {
  const t = useT()
  if (saved.length === 0) return null
  return (
    <Fold title={t('assessment.desk.saved', { count: saved.length })}>
      <ul className={css.saved}>
        {saved.map(({ commentId, text }, index) => (
          <li key={commentId}>
            <label>
              <input type="checkbox" name="saved" value={commentId} />
              <span lang="id">{text}</span>
              {index < 9 && <kbd className={css.key}>⇧{index + 1}</kbd>}
            </label>
          </li>
        ))}
      </ul>
      <p>
        <a href="/pelatih/komentar" target="_blank" rel="noopener">
          {t('assessment.desk.saved.manage')}
        </a>
      </p>
    </Fold>
  )
}

/** Shown by the script, which is what listens to the keys. Single letters must be possible to switch off (WCAG 2.1.4). */
function KeyboardHelp() {
  const t = useT()
  const keys = ['levels', 'move', 'saved', 'comment', 'return', 'save'] as const
  return (
    <div hidden data-keys-help>
      <Fold title={t('assessment.desk.keys')}>
        <ul className={css.keys}>
          {keys.map((key) => (
            <li key={key}>{t(`assessment.desk.keys.${key}`)}</li>
          ))}
        </ul>
        <label className={css.words}>
          <input type="checkbox" defaultChecked data-keys-on /> {t('assessment.desk.keys.on')}
        </label>
      </Fold>
    </div>
  )
}
