import { formatBytes } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { type EvidenceLimits, mostOtherFiles } from './evidence-format.ts'
import { OtherFiles } from './other-files.tsx'
import type { OtherFile } from './submission-view.ts'
import { liveTexts, UploadStatus } from './upload-fields.tsx'
import { type EvidenceRefusal, evidenceRefusals, type UploadPage, type UploadTexts } from './upload-page.ts'

type FileFormProps = {
  enrolmentId: string
  address: string
  limits: EvidenceLimits
  files: readonly OtherFile[]
  refused: EvidenceRefusal | null
}

/** One video, recording or PDF at a time: a plain file field that the page's script makes resumable. */
export function FileForm({ enrolmentId, address, limits, files, refused }: FileFormProps) {
  const t = useT()
  const back = (
    <LinkButton variant="secondary" href={`/belajar/${enrolmentId}/tugas#bukti`}>
      {t('assessment.photo.back')}
    </LinkButton>
  )
  const page: UploadPage = {
    metadata: { enrolment: enrolmentId },
    fields: [],
    address,
    done: `/belajar/${enrolmentId}/tugas?tersimpan=berkas#bukti`,
    kinds: ['video', 'audio', 'pdf'],
    limits,
    texts: texts(t, limits),
  }
  return (
    <Stack gap="large">
      {refused && (
        <Banner kind="danger" title={t('assessment.file.refused')} focus>
          {refusal(t, refused, limits)}
        </Banner>
      )}
      {files.length >= mostOtherFiles ? (
        <Banner title={t('assessment.file.full.title')} action={back}>
          {t('assessment.file.full.text', { most: mostOtherFiles })}
        </Banner>
      ) : (
        <div data-evidence={JSON.stringify(page)}>
          <Form action={`${address}/formulir/${enrolmentId}`} encType="multipart/form-data">
            <FileField
              name="file"
              label={t('assessment.file.field')}
              hint={t('assessment.file.field.hint', sizes(t, limits))}
              accept="video/*,audio/*,application/pdf,.mp4,.mov,.webm,.m4a,.mp3,.ogg,.wav,.pdf"
            />
            <UploadStatus label={t('assessment.file.send')} />
            <ButtonRow>
              <Button icon="upload">{t('assessment.file.send')}</Button>
              {back}
            </ButtonRow>
          </Form>
        </div>
      )}
      {files.length > 0 && (
        <Section title={t('assessment.files')} lead={t('assessment.files.count', { count: files.length, most: mostOtherFiles })}>
          <OtherFiles files={files} />
        </Section>
      )}
    </Stack>
  )
}

function texts(t: Translate, limits: EvidenceLimits): UploadTexts {
  return {
    ...liveTexts(t),
    atOnce: t('assessment.file.live.at-once'),
    retrying: t('assessment.file.live.retrying', { seconds: '{seconds}' }),
    stopped: t('assessment.file.live.stopped'),
    refused: Object.fromEntries(evidenceRefusals.map((reason) => [reason, refusal(t, reason, limits)])) as UploadTexts['refused'],
  }
}

function refusal(t: Translate, reason: EvidenceRefusal, limits: EvidenceLimits): string {
  return t(`assessment.file.refused.${reason}`, { ...sizes(t, limits), most: mostOtherFiles })
}

function sizes(t: Translate, { video, audio, pdf }: EvidenceLimits): { video: string; audio: string; pdf: string } {
  return { video: formatBytes(video, t.locale), audio: formatBytes(audio, t.locale), pdf: formatBytes(pdf, t.locale) }
}
