import { OtherFiles } from '#app/assessment/evidence/other-files.tsx'
import type { OtherFile } from '#app/assessment/evidence/submission-view.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { SelectField, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { CriterionSelect } from './mark-form.tsx'
import { photoParts } from './photo-mark.ts'
import type { SubmissionToGrade } from './read-submission.server.ts'

/** A file with what was said of it, and a form that names a page or a moment. */
export function RemarkForm({ submission, file, personId }: { submission: SubmissionToGrade; file: OtherFile; personId: string }) {
  const t = useT()
  const open = submission.state === 'submitted' && submission.claim.by === 'actor'
  const own = file.remarks.filter(({ graderId }) => graderId === personId)
  return (
    <Stack gap="large">
      <OtherFiles files={[file]} form={open ? 'catatan' : undefined} />
      {!open && <Banner title={t('assessment.mark.closed')} />}
      {open && (
        <Section title={t('assessment.remark.add')}>
          <Form intent="remark" id="catatan">
            {file.kind === 'pdf' ? (
              <>
                <input type="hidden" name="box" />
                <TextField name="page" label={t('assessment.remark.page')} inputMode="numeric" maxLength={6} width="short" />
                <SelectField
                  name="part"
                  label={t('assessment.remark.part')}
                  placeholder={null}
                  options={photoParts.map((part) => ({
                    value: part,
                    label: t(part === 'all' ? 'assessment.remark.part.all' : `assessment.mark.part.${part}`),
                  }))}
                />
              </>
            ) : (
              <TextField name="moment" label={t('assessment.remark.moment')} hint={t('assessment.remark.moment.hint')} maxLength={10} width="short" />
            )}
            <TextField name="comment" label={t('assessment.mark.comment')} maxLength={500} lang="id" />
            <CriterionSelect submission={submission} />
            <Button icon="pin">{t('assessment.remark.add')}</Button>
          </Form>
        </Section>
      )}
      {open && own.length > 0 && (
        <Section title={t('assessment.remark.own')}>
          {own.map(({ remarkId, comment }) => (
            <Form key={remarkId} intent={`forget:${remarkId}`}>
              <Button variant="quiet">
                {t('assessment.remark.remove')} <span lang="id">{comment}</span>
              </Button>
            </Form>
          ))}
        </Section>
      )}
    </Stack>
  )
}
