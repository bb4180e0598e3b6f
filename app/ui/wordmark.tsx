import { useT } from '#app/i18n/use-translation.ts'
import css from './wordmark.module.css'

/** The name with its mark: three woven steps upward. */
export function Wordmark() {
  const t = useT()
  return (
    <a className={css.wordmark} href="/" aria-label={t('ui.brand.home')}>
      <svg className={css.mark} viewBox="0 0 32 32" aria-hidden>
        <path className={css.ground} d="M3 0H29A3 3 0 0 1 32 3V29A3 3 0 0 1 29 32H3A3 3 0 0 1 0 29V3A3 3 0 0 1 3 0Z" />
        <path
          className={css.thread}
          d="M7.5 20.5 12 25 7.5 29.5 3 25ZM16 12 20.5 16.5 16 21 11.5 16.5ZM16 20.5 20.5 25 16 29.5 11.5 25ZM24.5 12 29 16.5 24.5 21 20 16.5ZM24.5 20.5 29 25 24.5 29.5 20 25Z"
        />
        <path className={css.accent} d="M24.5 3.5 29 8 24.5 12.5 20 8Z" />
      </svg>
      {t('ui.brand')}
    </a>
  )
}
