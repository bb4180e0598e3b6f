import type { ReactNode } from 'react'
import css from './fold.module.css'

/** Something long that is opened when it is wanted. */
export function Fold({ title, open, children }: { title: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className={css.fold} open={open}>
      <summary>{title}</summary>
      <div className={css.inside}>{children}</div>
    </details>
  )
}
