import type { ReactNode } from 'react'
import { translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { classNames } from './class-names.ts'
import css from './field.module.css'
import { useField } from './form-state.ts'
import { Icon } from './icon.tsx'

// What every field has around its control: label, hint, mistake and the ids that tie them together.

export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Text of an error from elsewhere than the form's state. */
  error?: string
  /** True unless said otherwise; an optional field says that it may stay empty. */
  required?: boolean
  /** False where an optional field need not say so, as for the questions of a quiz. */
  markOptional?: boolean
  disabled?: boolean
}

type Control = {
  id: string
  name: string
  required: boolean
  disabled: boolean | undefined
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

type FieldFrameProps = FieldProps & { children: (control: Control, value: string | string[] | undefined) => ReactNode }

/** Label, hint, error and the control between them, tied together by ids. A field is required unless it says otherwise. */
export function Field(props: FieldFrameProps) {
  const { hint, children } = props
  const field = useFieldParts(props)
  return (
    <div className={classNames(css.field, field.error && css.wrong)}>
      <label className={css.label} htmlFor={field.control.id}>
        <FieldLabel {...props} />
      </label>
      <FieldHint id={field.hintId} text={hint} />
      <FieldMistake id={field.errorId} text={field.error} />
      {children(field.control, field.value)}
    </div>
  )
}

/** The words of a label or legend; an optional field says that it may stay empty. */
export function FieldLabel({ label, required, markOptional = true }: FieldProps) {
  const t = useT()
  return (
    <>
      {label}
      {required === false && markOptional && <span className={css.optional}>{t('ui.form.optional')}</span>}
    </>
  )
}

export function FieldHint({ id, text }: { id: string; text: ReactNode }) {
  if (!text) return null
  return (
    <p className={css.hint} id={id}>
      {text}
    </p>
  )
}

export function FieldMistake({ id, text }: { id: string; text: string | undefined }) {
  const t = useT()
  if (!text) return null
  return (
    <p className={css.error} id={id}>
      <Icon name="alert" />
      <span>
        <span className="sr-only">{t('ui.form.error-prefix')} </span>
        {text}
      </span>
    </p>
  )
}

export function useFieldParts({ name, hint, error: given, required, disabled }: FieldProps) {
  const t = useT()
  const { id, value, error: stated } = useField(name)
  const error = given ?? (stated && translate(t.locale, stated.key, stated.params))
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`]
  const control: Control = {
    id,
    name,
    required: required !== false,
    disabled,
    'aria-describedby': classNames(Boolean(hint) && hintId, Boolean(error) && errorId) || undefined,
    'aria-invalid': error ? true : undefined,
  }
  return { value, error, hintId, errorId, control }
}

/** The values of a field, one or several. */
export function list(value: string | string[]): string[] {
  return typeof value === 'string' ? [value] : value
}
