import { useT } from '#app/i18n/use-translation.ts'
import css from './name-plate.module.css'

/** A name as the certificate sets it, so that a wrong letter is seen at once. */
export function NamePlate({ name }: { name: string }) {
  const t = useT()
  return (
    <div className={css.plate}>
      <p className={css.label}>{t('certificates.name.awarded')}</p>
      <p className={css.name}>{name}</p>
    </div>
  )
}
