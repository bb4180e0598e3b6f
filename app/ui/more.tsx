import type { ReactNode } from 'react'
import css from './more.module.css'

type MoreProps = {
  title: ReactNode
  /** Where it is set off by lines from what stands around it. */
  lines?: 'around' | 'above' | 'none'
  open?: boolean
  children: ReactNode
}

/** Something further to read, folded to one line. */
export function More({ title, lines = 'around', open, children }: MoreProps) {
  return (
    <details className={css[lines]} open={open}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
