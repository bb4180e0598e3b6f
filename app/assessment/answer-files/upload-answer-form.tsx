import type { EvidenceLimits } from '#app/assessment/evidence/evidence-format.ts'
import type { EvidenceRefusal } from '#app/assessment/evidence/upload-page.ts'
import type { AnswerFileKind } from '#app/courses/question-body.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { acceptedNames } from './answer-file-field.tsx'
import { answerRefusal, kindsText, limitsText } from './answer-file-texts.ts'

type UploadAnswerFormProps = {
  action: string
  quiz: string
  takes: readonly AnswerFileKind[]
  limits: EvidenceLimits
  refused: EvidenceRefusal | null
}

/** Brings a file for one question where the page of the quiz runs no script. */
export function UploadAnswerForm({ action, quiz, takes, limits, refused }: UploadAnswerFormProps) {
  const t = useT()
  const sizes = limitsText(t, takes, limits)
  const formats = takes.includes('audio') ? ` (${t('assessment.answer-file.formats.audio')})` : ''
  return (
    <Stack>
      {refused && (
        <Banner kind="danger" title={t('assessment.answer-file.refused')} focus>
          {answerRefusal(t, refused, { kinds: kindsText(t, takes), limits: sizes })}
        </Banner>
      )}
      <Form action={action} encType="multipart/form-data">
        <FileField
          name="file"
          label={t('assessment.answer-file.field')}
          hint={`${sizes}${formats}. ${t('assessment.answer-file.earlier')}`}
          accept={takes.map((kind) => acceptedNames[kind]).join(',')}
        />
        <ButtonRow>
          <Button icon="upload">{t('assessment.answer-file.add')}</Button>
          <LinkButton variant="secondary" href={quiz}>
            {t('assessment.answer-file.back')}
          </LinkButton>
        </ButtonRow>
      </Form>
    </Stack>
  )
}
