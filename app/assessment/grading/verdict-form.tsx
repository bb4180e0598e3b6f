import { GradeDetails } from '#app/assessment/evidence/version-card.tsx'
import { Fold } from '#app/assessment/fold.tsx'
import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { KeyboardHelp, rubricKeys, SavedComments } from './desk-help.tsx'
import { Held } from './item-hold.tsx'
import { ObservationFields } from './observation-fields.tsx'
import type { SubmissionToGrade } from './read-submission.server.ts'
import css from './rubric.module.css'
import { RubricFields } from './rubric-fields.tsx'
import type { SavedComment } from './saved-comments.server.ts'

type VerdictFormProps = { submission: SubmissionToGrade; saved: readonly SavedComment[] }

/** The rubric, the comment and the two ways to end it. */
export function VerdictForm({ submission, saved }: VerdictFormProps) {
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
      <KeyboardHelp keys={rubricKeys} />
      <Held claim={submission.claim} timeZone={submission.timeZone} />
    </Section>
  )
}
