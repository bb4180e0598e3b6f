import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import css from './photos.module.css'
import type { UploadTexts } from './upload-page.ts'

/** How far a file is on its way, and a button to pause; the page's script fills them. */
export function UploadStatus({ label }: { label: string }) {
  const t = useT()
  return (
    <div className={css.live}>
      <progress max={100} value={0} hidden aria-label={label} />
      <p data-photo-status aria-live="polite" />
      <div data-pause hidden>
        <Button type="button" variant="secondary">
          {t('assessment.file.live.pause')}
        </Button>
      </div>
    </div>
  )
}

/** What the script says about any file; the refusals are the page's own. */
export function liveTexts(t: Translate): Omit<UploadTexts, 'refused' | 'atOnce' | 'retrying' | 'stopped'> {
  return {
    unfinished: t('assessment.file.live.unfinished', { name: '{name}', size: '{size}' }),
    shrinking: t('assessment.photo.live.shrinking'),
    hashing: t('assessment.file.live.hashing'),
    sending: t('assessment.photo.live.sending', { percent: '{percent}', size: '{size}' }),
    checking: t('assessment.photo.live.checking'),
    paused: t('assessment.file.live.paused'),
    pause: t('assessment.file.live.pause'),
    goOn: t('assessment.file.live.go-on'),
  }
}
