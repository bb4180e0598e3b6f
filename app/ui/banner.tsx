import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-translation.ts'
import css from './banner.module.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

type BannerKind = 'info' | 'success' | 'warning' | 'danger'

const icons: Record<BannerKind, IconName> = { info: 'info', success: 'check-circle', warning: 'alert', danger: 'alert' }

type BannerProps = {
  kind?: BannerKind
  /** What happened. */
  title: ReactNode
  /** What it means and what to do next. */
  children?: ReactNode
  action?: ReactNode
  /** Brings reader and screen reader here when the page opens. */
  focus?: boolean
}

export function Banner({ kind = 'info', title, children, action, focus }: BannerProps) {
  const t = useT()
  return (
    <div className={classNames(css.banner, css[kind])} {...(focus && { tabIndex: -1, autoFocus: true, role: 'alert' })}>
      <div className={css.stamp}>
        <Icon name={icons[kind]} label={t(`ui.banner.${kind}`)} />
      </div>
      <div className={css.body}>
        <p className={css.title}>{title}</p>
        {children && <div className={css.text}>{typeof children === 'string' ? <p>{children}</p> : children}</div>}
        {action && <div className={css.action}>{action}</div>}
      </div>
    </div>
  )
}
