import { useT } from '#app/i18n/use-translation.ts'
import { Icon } from './icon.tsx'
import css from './pager.module.css'

/** Nothing when all fits on one page. */
export function Pager({ page, pages, hrefOf }: { page: number; pages: number; hrefOf: (page: number) => string }) {
  const t = useT()
  if (pages <= 1) return null
  return (
    <nav className={css.pager} aria-label={t('ui.pager.label')}>
      {page > 1 && (
        <a className={css.previous} href={hrefOf(page - 1)} rel="prev">
          <Icon name="arrow-left" />
          {t('ui.pager.previous')}
        </a>
      )}
      <span className={css.where}>{t('ui.pager.page', { page, pages })}</span>
      {page < pages && (
        <a className={css.next} href={hrefOf(page + 1)} rel="next">
          {t('ui.pager.next')}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}
