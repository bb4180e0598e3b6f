import type { ReactNode } from 'react'
import css from './fields.module.css'

type BoxProps = { type: 'radio' | 'checkbox'; name: string; value: string; checked: boolean; id?: string; lang?: string; children: ReactNode }

/** One choice with its words; the whole line can be tapped. */
export function Box({ type, name, value, checked, id, lang, children }: BoxProps) {
  return (
    <label className={css.option}>
      <input type={type} name={name} value={value} id={id} defaultChecked={checked} />
      <span lang={lang}>{children}</span>
    </label>
  )
}
