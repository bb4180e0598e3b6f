import type { ReactNode } from 'react'
import { classNames } from '#app/ui/class-names.ts'
import field from '#app/ui/field.module.css'
import css from './fields.module.css'

type BoxProps = { type: 'radio' | 'checkbox'; name: string; value: string; checked: boolean; id?: string; lang?: string; children: ReactNode }

/** One choice with its words; the whole line can be tapped. */
export function Box({ type, name, value, checked, id, lang, children }: BoxProps) {
  return (
    <label className={classNames(field.choice, css.option)}>
      <input type={type} name={name} value={value} id={id} defaultChecked={checked} />
      <span lang={lang}>{children}</span>
    </label>
  )
}
