import type { Photo } from '#app/assessment/evidence/submission-view.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { MarkedPhoto } from './marked-photo.tsx'
import { photoParts } from './photo-mark.ts'
import type { SubmissionToGrade } from './read-submission.server.ts'

type MarkFormProps = { submission: SubmissionToGrade; photo: Photo; number: number; personId: string }

/** A photo, what is marked on it, and a form that names a part of it: for keyboards, and where no script runs. */
export function MarkForm({ submission, photo, number, personId }: MarkFormProps) {
  const t = useT()
  const open = submission.state === 'submitted' && submission.claim.by === 'actor'
  return (
    <Stack gap="large">
      <MarkedPhoto photo={photo} number={number} eager />
      {!open && <Banner title={t('assessment.mark.closed')} />}
      {open && (
        <Section title={t('assessment.mark.add')}>
          <Form intent="mark">
            <TextField name="comment" label={t('assessment.mark.comment')} maxLength={500} lang="id" />
            <SelectField
              name="part"
              label={t('assessment.mark.part')}
              placeholder={null}
              options={photoParts.map((part) => ({ value: part, label: t(`assessment.mark.part.${part}`) }))}
            />
            <CriterionSelect submission={submission} />
            <Button icon="pin">{t('assessment.mark.add')}</Button>
          </Form>
        </Section>
      )}
      {open && photo.marks.some(({ graderId }) => graderId === personId) && (
        <Section title={t('assessment.mark.own')}>
          {photo.marks
            .filter(({ graderId }) => graderId === personId)
            .map(({ markId, number: at, comment }) => (
              <Form key={markId} intent={`unmark:${markId}`}>
                <Button variant="quiet">
                  {t('assessment.mark.remove', { number: at })}
                  <span className="sr-only"> {comment}</span>
                </Button>
              </Form>
            ))}
        </Section>
      )}
    </Stack>
  )
}

export function CriterionSelect({ submission }: { submission: SubmissionToGrade }) {
  const t = useT()
  return (
    <SelectField
      name="criterion"
      label={t('assessment.mark.criterion')}
      required={false}
      placeholder={t('assessment.mark.criterion.none')}
      options={submission.rubric.criteria.map(({ key, title }) => ({ value: key, label: title, lang: 'id' }))}
    />
  )
}
