import type { Task } from '#app/courses/course-body.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { FileField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import type { EvidenceLimits } from './evidence-format.ts'
import { SmallPhotos } from './evidence-photos.tsx'
import css from './photos.module.css'
import type { Photo } from './submission-view.ts'
import { liveTexts, UploadStatus } from './upload-fields.tsx'
import { type EvidenceRefusal, evidenceRefusals, type UploadPage, type UploadTexts } from './upload-page.ts'

type PhotoFormProps = {
  enrolmentId: string
  evidence: Task['evidence']
  photos: readonly Photo[]
  maxMb: number
  address: string
  limits: EvidenceLimits
}

/** One photo at a time: a plain file field that the page's script makes smaller and steadier. */
export function PhotoForm({ enrolmentId, evidence, photos, maxMb, address, limits }: PhotoFormProps) {
  const t = useT()
  const done = `/belajar/${enrolmentId}/tugas?tersimpan=foto#bukti`
  const page: UploadPage = { metadata: { enrolment: enrolmentId }, fields: [], address, done, kinds: ['photo'], limits, texts: texts(t, maxMb) }
  const back = (
    <LinkButton variant="secondary" href={`/belajar/${enrolmentId}/tugas#bukti`}>
      {t('assessment.photo.back')}
    </LinkButton>
  )
  const isFull = photos.length >= evidence.photosMax
  return (
    <Stack gap="large">
      {isFull ? (
        <Banner title={t('assessment.photo.full.title')} action={back}>
          {t('assessment.photo.full.text')}
        </Banner>
      ) : (
        <div data-evidence={JSON.stringify(page)}>
          <Form encType="multipart/form-data">
            <CheckboxField
              name="keepsPlace"
              required={false}
              label={t('assessment.photo.keeps-place')}
              hint={t('assessment.photo.keeps-place.hint')}
            />
            <FileField
              name="photo"
              label={t('assessment.photo.field')}
              hint={t('assessment.photo.field.hint', { max: maxMb })}
              accept="image/jpeg,image/png,image/webp"
            />
            <UploadStatus label={t('assessment.photo.send')} />
            <ButtonRow>
              <Button icon="upload">{t('assessment.photo.send')}</Button>
              {back}
            </ButtonRow>
          </Form>
        </div>
      )}
      {evidence.ask.length > 0 && (
        <Section title={t('assessment.task.photos.ask')}>
          <ol className={css.ask} lang="id">
            {evidence.ask.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </Section>
      )}
      {photos.length > 0 && (
        <Section title={t('assessment.task.photos')} lead={t('assessment.task.photos.count', { count: photos.length, most: evidence.photosMax })}>
          <SmallPhotos photos={photos} />
        </Section>
      )}
    </Stack>
  )
}

function texts(t: Translate, maxMb: number): UploadTexts {
  const unreadable = t('error.photo_unreadable')
  const own: Partial<Record<EvidenceRefusal, string>> = {
    too_large: t('error.photo_too_large'),
    not_taken: unreadable,
    damaged: unreadable,
    too_many: t('assessment.photo.full.text'),
    signed_out: t('assessment.photo.live.signed-out'),
  }
  const most = { most: 0, video: `${maxMb} MB`, audio: `${maxMb} MB`, pdf: `${maxMb} MB` }
  return {
    ...liveTexts(t),
    atOnce: t('assessment.photo.live.at-once'),
    retrying: t('assessment.photo.live.retrying', { seconds: '{seconds}' }),
    stopped: t('assessment.photo.live.stopped'),
    refused: Object.fromEntries(
      evidenceRefusals.map((reason) => [reason, own[reason] ?? t(`assessment.file.refused.${reason}`, most)]),
    ) as UploadTexts['refused'],
  }
}
