import { useT } from '#app/i18n/use-translation.ts'
import { Stack } from '#app/ui/layout.tsx'
import css from './offline/verifier-page.module.css'

/** Scanning with the camera here; without script the phone's own camera does it. `origin`: where certificates lead. */
export function ScanDesk({ origin }: { origin: string | null }) {
  const t = useT()
  const texts = {
    camera: t('offline.camera'),
    'camera.stop': t('offline.camera.stop'),
    'camera.aim': t('offline.camera.aim'),
    'camera.denied': t('offline.camera.denied'),
    'photo.none': t('offline.photo.none'),
    'photo.other': t('offline.photo.other'),
    foreign: t('verification.scan.foreign', { host: '{host}' }),
    other: t('verification.scan.other'),
  }
  return (
    <div data-scan={JSON.stringify(texts)} data-origin={origin ?? undefined} hidden>
      <Stack>
        <video data-video hidden playsInline muted className={css.video} />
        <p data-said aria-live="polite" className={css.said} />
        <button type="button" data-camera className={css.camera}>
          {t('offline.camera')}
        </button>
        <label className={css.field}>
          {t('offline.photo')}
          <input type="file" accept="image/*" capture="environment" data-photo className={css.file} />
        </label>
        <p className={css.hint}>{t('verification.scan.private')}</p>
      </Stack>
    </div>
  )
}
