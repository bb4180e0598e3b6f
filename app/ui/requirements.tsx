import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-translation.ts'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'
import css from './requirements.module.css'

type RequirementState = 'done' | 'waiting' | 'open'

export type Requirement = {
  key: string
  state: RequirementState
  title: ReactNode
  /** How far it is, such as "9 dari 12 pelajaran". */
  detail?: ReactNode
  /** Who has it now, such as "pelatih Sari", and since when, already written out. */
  holder?: string
  since?: string
  action?: { href: string; label: ReactNode }
}

const icons: Record<RequirementState, IconName> = { done: 'check', waiting: 'clock', open: 'circle' }

/** Everything the certificate needs: what is done, what is open, and in whose hands it is. */
export function Requirements({ items, label }: { items: readonly Requirement[]; label?: string }) {
  const t = useT()
  return (
    <ol className={css.list} aria-label={label}>
      {items.map((item) => (
        <li key={item.key} className={classNames(css.item, css[item.state])}>
          <span className={css.mark}>{item.state !== 'open' && <Icon name={icons[item.state]} />}</span>
          <div className={css.body}>
            <p className={css.title}>
              {item.title} <span className={css.state}>{t(`ui.requirements.${item.state}`)}</span>
            </p>
            {item.detail && <p className={css.detail}>{item.detail}</p>}
            {(item.holder || item.since) && <p className={css.detail}>{whereItIs(item, t)}</p>}
            {item.action && (
              <a className={css.action} href={item.action.href}>
                {item.action.label}
                <Icon name="arrow-right" />
              </a>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

function whereItIs({ holder, since }: Requirement, t: ReturnType<typeof useT>): string {
  if (holder && since) return t('ui.requirements.with-since', { holder, since })
  return holder ? t('ui.requirements.with', { holder }) : t('ui.requirements.since', { since: since ?? '' })
}
