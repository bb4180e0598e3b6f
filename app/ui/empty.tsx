import type { ReactNode } from 'react'
import css from './empty.module.css'
import { Illustration, type IllustrationName } from './illustration.tsx'

type EmptyProps = {
  title: ReactNode
  /** Why there is nothing, and what brings something. */
  children?: ReactNode
  action?: ReactNode
  illustration?: IllustrationName | null
}

export function Empty({ title, children, action, illustration = 'basket' }: EmptyProps) {
  return (
    <div className={css.empty}>
      {illustration && (
        <div className={css.picture}>
          <Illustration name={illustration} />
        </div>
      )}
      <p className={css.title}>{title}</p>
      {children && <div className={css.text}>{typeof children === 'string' ? <p>{children}</p> : children}</div>}
      {action}
    </div>
  )
}
