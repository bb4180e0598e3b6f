import { formatBytes } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { FileField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section, Stack } from '#app/ui/layout.tsx'
import { type UploadPage, type UploadTexts, type VideoRefusal, videoRefusals } from './upload-texts.ts'
import css from './video-upload-form.module.css'

type VideoUploadFormProps = { videoId: string; maxBytes: number; formAddress: string | null; refused: VideoRefusal | null }

/** A plain file field that the page's script makes resumable. Without `formAddress` there is no way without script. */
export function VideoUploadForm({ videoId, maxBytes, formAddress, refused }: VideoUploadFormProps) {
  const t = useT()
  const size = formatBytes(maxBytes, t.locale)
  const page: UploadPage = { videoId, planAddress: `/pengelola/video/${videoId}/unggah`, maxBytes, texts: texts(t, size) }
  return (
    <Section id="berkas" title={t('videos.upload.title')}>
      <Stack>
        {refused && (
          <Banner kind="danger" title={t('videos.upload.refused')} focus>
            {t(`videos.upload.refused.${refused}`, { size })}
          </Banner>
        )}
        <div data-upload={JSON.stringify(page)}>
          <Form action={formAddress ?? undefined} encType="multipart/form-data">
            <FileField
              name="video"
              label={t('videos.upload.field')}
              hint={t('videos.upload.field.hint', { size })}
              accept="video/*,.mp4,.mov,.m4v,.webm,.mkv,.3gp,.avi"
            />
            <noscript>
              <p>{t('videos.upload.no-script')}</p>
            </noscript>
            <div className={css.live}>
              <progress max={100} value={0} hidden aria-label={t('videos.state.progress')} />
              <p data-upload-status aria-live="polite" />
            </div>
            <Button icon="upload">{t('videos.upload.submit')}</Button>
          </Form>
        </div>
      </Stack>
    </Section>
  )
}

function texts(t: Translate, size: string): UploadTexts {
  return {
    idle: t('videos.upload.live.idle'),
    unfinished: t('videos.upload.live.unfinished', { name: '{name}', size: '{size}' }),
    asking: t('videos.upload.live.asking'),
    sending: t('videos.upload.live.sending', { percent: '{percent}', size: '{size}' }),
    retrying: t('videos.upload.live.retrying', { seconds: '{seconds}' }),
    finished: t('videos.upload.live.finished'),
    stopped: t('videos.upload.live.stopped'),
    refused: Object.fromEntries(videoRefusals.map((reason) => [reason, t(`videos.upload.refused.${reason}`, { size })])) as UploadTexts['refused'],
  }
}
