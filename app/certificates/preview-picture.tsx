import { useT } from '#app/i18n/use-translation.ts'
import css from './name-plate.module.css'

/** The first page of a certificate as it would be printed today. */
export function PreviewPicture({ src }: { src: string }) {
  const t = useT()
  return <img className={css.picture} src={src} alt={t('certificates.name.picture')} width={842} height={595} />
}
