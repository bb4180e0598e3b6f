import type { ReactNode } from 'react'
import css from './card.module.css'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export type HeadingLevel = 2 | 3 | 4

type CardProps = {
  title?: ReactNode
  /** A few small words above the title. */
  eyebrow?: ReactNode
  /** A Badge beside the title. */
  status?: ReactNode
  /** Buttons or facts below a rule. */
  footer?: ReactNode
  headingLevel?: HeadingLevel
  /** `accent` marks the one thing to do next. */
  tone?: 'plain' | 'accent'
  children?: ReactNode
}

export function Card({ tone = 'plain', children, footer, ...head }: CardProps) {
  return (
    <section className={classNames(css.card, tone === 'accent' && css.accent)}>
      <CardHead {...head} />
      {children && <div className={css.body}>{children}</div>}
      {footer && <div className={css.footer}>{footer}</div>}
    </section>
  )
}

type CardLinkProps = Omit<CardProps, 'title' | 'tone'> & { href: string; title: ReactNode; lang?: string }

/** A card that is one big link; its title is the link's name. */
export function CardLink({ href, title, children, footer, lang, ...head }: CardLinkProps) {
  return (
    <article className={classNames(css.card, css.link)}>
      <CardHead
        {...head}
        title={
          <a href={href} lang={lang}>
            {title}
            <Icon name="arrow-right" className={css.arrow} />
          </a>
        }
      />
      {children && <div className={css.body}>{children}</div>}
      {footer && <div className={css.footer}>{footer}</div>}
    </article>
  )
}

function CardHead({ title, eyebrow, status, headingLevel = 2 }: Pick<CardProps, 'title' | 'eyebrow' | 'status' | 'headingLevel'>) {
  const Heading: 'h2' | 'h3' | 'h4' = `h${headingLevel}`
  if (!title && !eyebrow && !status) return null
  return (
    <div className={css.head}>
      {(eyebrow || status) && (
        <div className={css.top}>
          {eyebrow && <p className={css.eyebrow}>{eyebrow}</p>}
          {status}
        </div>
      )}
      {title && <Heading className={css.title}>{title}</Heading>}
    </div>
  )
}

/** Cards in columns as wide as the screen allows. */
export function CardGrid({ children }: { children: ReactNode }) {
  return <div className={css.grid}>{children}</div>
}
