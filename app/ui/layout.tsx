import type { ReactNode } from 'react'
import type { HeadingLevel } from './card.tsx'
import { classNames } from './class-names.ts'
import css from './layout.module.css'

/** Blocks below each other with even room between them. */
export function Stack({ gap = 'normal', children }: { gap?: 'small' | 'normal' | 'large'; children: ReactNode }) {
  return <div className={classNames(css.stack, gap !== 'normal' && css[gap])}>{children}</div>
}

/** Small things beside each other that wrap when they must. */
export function Cluster({ children, spread }: { children: ReactNode; spread?: boolean }) {
  return <div className={classNames(css.cluster, spread && css.spread)}>{children}</div>
}

/** Main and side column; the side comes below on a phone. */
export function Columns({ children, side }: { children: ReactNode; side: ReactNode }) {
  return (
    <div className={css.columns}>
      <div className={css.main}>{children}</div>
      <div className={css.side}>{side}</div>
    </div>
  )
}

type SectionProps = {
  title: ReactNode
  lead?: ReactNode
  /** A link or button beside the title. */
  action?: ReactNode
  id?: string
  headingLevel?: HeadingLevel
  children?: ReactNode
}

/** A part of a page under its own heading. */
export function Section({ title, lead, action, id, headingLevel = 2, children }: SectionProps) {
  const Heading: 'h2' | 'h3' | 'h4' = `h${headingLevel}`
  return (
    <section className={css.section} id={id}>
      <div className={css.sectionHead}>
        <Heading>{title}</Heading>
        {action}
      </div>
      {lead && <p className={css.sectionLead}>{lead}</p>}
      {children}
    </section>
  )
}
