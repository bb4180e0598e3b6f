import { formatNumber } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { longestPart } from './answer-limits.ts'
import css from './fields.module.css'
import { parseNumber } from './parse-number.ts'

type NumberInputProps = { id: string; name: string; part?: string; typed: string; unitLabel: string | null }

/** A number as it is typed, with its unit; below it stands how it is understood, and the page's script keeps that up to date. */
export function NumberInput({ id, name, part, typed, unitLabel }: NumberInputProps) {
  const t = useT()
  return (
    <>
      <div className={css.number}>
        <input
          id={id}
          name={name}
          data-part={part}
          defaultValue={typed}
          inputMode="decimal"
          maxLength={longestPart}
          aria-describedby={`${id}-terbaca`}
          className={css.control}
        />
        {unitLabel && <span lang="id">{unitLabel}</span>}
      </div>
      <p
        className={css.readAs}
        id={`${id}-terbaca`}
        data-read-as={t('assessment.quiz.read-as', { number: '{number}' })}
        data-unread={t('assessment.quiz.unread')}
      >
        {typed.trim() !== '' && readAs(t, typed)}
      </p>
    </>
  )
}

/** How a number that was typed is understood, or what to do where it is not. */
export function readAs(t: Translate, typed: string): string {
  const value = parseNumber(typed)
  return value === null ? t('assessment.quiz.unread') : t('assessment.quiz.read-as', { number: formatNumber(value, 'id', 6) })
}
