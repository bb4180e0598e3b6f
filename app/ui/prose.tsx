import type { ReactNode } from 'react'
import css from './prose.module.css'

type ProseProps = {
  /** HTML that our own renderer made from checked content; never a person's words. */
  html?: string
  /** Lesson text is Bahasa on an English page too. */
  lang?: string
  children?: ReactNode
}

/** Running text: headings, lists, tables, figures and the boxes of lessons. */
export function Prose({ html, lang, children }: ProseProps) {
  if (html === undefined) {
    return (
      <div className={css.prose} lang={lang}>
        {children}
      </div>
    )
  }
  return <div className={css.prose} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
}
