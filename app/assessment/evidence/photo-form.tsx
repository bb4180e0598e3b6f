import type { Task } from '#app/courses/course-body.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { SmallPhotos } from './evidence-photos.tsx'
import type { PhotoTexts } from './photo-texts.ts'
import css from './photos.module.css'
import type { Photo } from './submission-view.ts'

type PhotoFormProps = { enrolmentId: string; evidence: Task['evidence']; photos: readonly Photo[]; maxMb: number }

/** One photo at a time: a plain file field that the page's script makes smaller and steadier. */
export function PhotoForm({ enrolmentId, evidence, photos, maxMb }: PhotoFormProps) {
  const t = useT()
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
        <div data-photo={JSON.stringify(texts(t))}>
          <Form encType="multipart/form-data">
            <FileField
              name="photo"
              label={t('assessment.photo.field')}
              hint={t('assessment.photo.field.hint', { max: maxMb })}
              accept="image/jpeg,image/png,image/webp"
            />
            <div className={css.live}>
              <progress max={100} value={0} hidden aria-label={t('assessment.photo.send')} />
              <p data-photo-status aria-live="polite" />
            </div>
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

function texts(t: ReturnType<typeof useT>): PhotoTexts {
  return {
    atOnce: t('assessment.photo.live.at-once'),
    shrinking: t('assessment.photo.live.shrinking'),
    sending: t('assessment.photo.live.sending', { percent: '{percent}', size: '{size}' }),
    checking: t('assessment.photo.live.checking'),
    retrying: t('assessment.photo.live.retrying', { seconds: '{seconds}' }),
    stopped: t('assessment.photo.live.stopped'),
    signedOut: t('assessment.photo.live.signed-out'),
  }
}
