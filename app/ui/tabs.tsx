import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-translation.ts'
import css from './tabs.module.css'

export type Tab = { href: string; label: ReactNode; current?: boolean; count?: number }

/** Links to the parts of one subject; each is a page of its own. */
export function Tabs({ items, label }: { items: readonly Tab[]; label?: string }) {
  const t = useT()
  return (
    <nav className={css.tabs} aria-label={label ?? t('ui.nav.tabs')}>
      <ul>
        {items.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && <span className={css.count}>{tab.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
