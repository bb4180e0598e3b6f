import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-translation.ts'
import css from './breadcrumbs.module.css'
import { Icon } from './icon.tsx'

export type Crumb = { href: string; label: ReactNode; lang?: string }

/** The way to a page, without the page itself. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useT()
  return (
    <nav className={css.crumbs} aria-label={t('ui.nav.breadcrumbs')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href} lang={crumb.lang}>
              {crumb.label}
            </a>
            <Icon name="chevron-right" />
          </li>
        ))}
      </ol>
    </nav>
  )
}
