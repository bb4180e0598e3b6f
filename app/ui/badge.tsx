import type { ReactNode } from 'react'
import css from './badge.module.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

export type BadgeTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

const icons: Record<BadgeTone, IconName> = { neutral: 'circle', info: 'info', success: 'check-circle', warning: 'clock', danger: 'cross' }

/** A status in an icon and a word; the colour only repeats it. */
export function Badge({ tone = 'neutral', icon, children }: { tone?: BadgeTone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={classNames(css.badge, css[tone])}>
      <Icon name={icon ?? icons[tone]} />
      {children}
    </span>
  )
}
