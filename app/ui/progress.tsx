import { type ReactNode, useId } from 'react'
import { useT } from '#app/i18n/use-translation.ts'
import css from './progress.module.css'

type ProgressProps = {
  label: ReactNode
  value: number
  max: number
  /** Instead of "3 dari 12", for example "12 dari 12 aman". */
  words?: ReactNode
}

export function Progress({ label, value, max, words }: ProgressProps) {
  const t = useT()
  const id = useId()
  return (
    <div className={css.progress}>
      <div className={css.words}>
        <label htmlFor={id}>{label}</label>
        <span>{words ?? t('ui.progress.of', { value, max })}</span>
      </div>
      <progress id={id} value={Math.min(value, max)} max={Math.max(max, 1)} />
    </div>
  )
}
