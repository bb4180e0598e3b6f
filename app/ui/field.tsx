import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-translation.ts'
import { classNames } from './class-names.ts'
import css from './field.module.css'
import { Field, type FieldProps, list } from './field-frame.tsx'

type TextProps = FieldProps & {
  defaultValue?: string
  autoComplete?: string
  maxLength?: number
  minLength?: number
  readOnly?: boolean
  spellCheck?: boolean
  autoFocus?: boolean
  /** Language of what is written there, when it is not that of the page. */
  lang?: string
}

type TextFieldProps = TextProps & {
  type?: 'text' | 'search' | 'email' | 'url'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'search' | 'email' | 'url'
  autoCapitalize?: 'none' | 'words' | 'characters' | 'sentences'
  pattern?: string
  placeholder?: string
  /** Words inside the frame, such as "Rp" or "menit". */
  prefix?: ReactNode
  suffix?: ReactNode
  /** As wide as what is typed there. */
  width?: 'full' | 'short'
}

export function TextField(props: TextFieldProps) {
  const { prefix, suffix, width, type = 'text', inputMode, autoCapitalize, pattern, placeholder } = props
  return (
    <Field {...props}>
      {(control, value) => (
        <span className={classNames(css.frame, width === 'short' && css.short)}>
          {prefix && <span className={css.affix}>{prefix}</span>}
          <input
            {...control}
            {...textAttributes(props)}
            type={type}
            inputMode={inputMode}
            autoCapitalize={autoCapitalize}
            pattern={pattern}
            placeholder={placeholder}
            defaultValue={text(value, props.defaultValue)}
          />
          {suffix && <span className={css.affix}>{suffix}</span>}
        </span>
      )}
    </Field>
  )
}

export function PhoneField(props: TextProps) {
  const t = useT()
  return (
    <Field {...props} hint={props.hint ?? t('ui.form.phone.hint')}>
      {(control, value) => (
        <span className={classNames(css.frame, css.short)}>
          <input
            {...control}
            {...textAttributes(props)}
            type="tel"
            inputMode="tel"
            autoComplete={props.autoComplete ?? 'tel'}
            defaultValue={text(value, props.defaultValue)}
          />
        </span>
      )}
    </Field>
  )
}

/** Six digits in one field, so that pasting, correcting and password managers work. Never shown again. */
export function PinField(props: Omit<TextProps, 'defaultValue' | 'minLength' | 'maxLength'>) {
  const t = useT()
  return (
    <Field {...props} hint={props.hint ?? t('ui.form.pin.hint')}>
      {(control) => (
        <span className={classNames(css.frame, css.pin)}>
          <input
            {...control}
            {...textAttributes(props)}
            type="password"
            inputMode="numeric"
            pattern="[0-9]{6}"
            minLength={6}
            maxLength={6}
            autoComplete={props.autoComplete ?? 'current-password'}
          />
        </span>
      )}
    </Field>
  )
}

/** Never shown again after a mistake. */
export function PasswordField(props: Omit<TextProps, 'defaultValue'>) {
  return (
    <Field {...props}>
      {(control) => (
        <span className={css.frame}>
          <input {...control} {...textAttributes(props)} type="password" autoComplete={props.autoComplete ?? 'current-password'} />
        </span>
      )}
    </Field>
  )
}

export function TextArea(props: TextProps & { rows?: number }) {
  return (
    <Field {...props}>
      {(control, value) => (
        <span className={css.frame}>
          <textarea {...control} {...textAttributes(props)} rows={props.rows ?? 5} defaultValue={text(value, props.defaultValue)} />
        </span>
      )}
    </Field>
  )
}

/** `lang`: of a label that is not translated. */
type SelectOption = { value: string; label: string; lang?: string; disabled?: boolean }

type SelectFieldProps = FieldProps & {
  options: readonly SelectOption[]
  defaultValue?: string
  autoComplete?: string
  /** The first, empty choice; `null` leaves it out. */
  placeholder?: string | null
}

export function SelectField(props: SelectFieldProps) {
  const t = useT()
  const { options, placeholder = t('ui.form.choose') } = props
  return (
    <Field {...props}>
      {(control, value) => (
        <span className={classNames(css.frame, css.select)}>
          <select {...control} autoComplete={props.autoComplete} defaultValue={text(value, props.defaultValue)}>
            {placeholder !== null && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} lang={option.lang} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  )
}

type DateFieldProps = FieldProps & { defaultValue?: string; min?: string; max?: string; autoComplete?: string }

/** `YYYY-MM-DD`. */
export function DateField(props: DateFieldProps) {
  return (
    <Field {...props}>
      {(control, value) => (
        <span className={classNames(css.frame, css.short)}>
          <input
            {...control}
            type="date"
            min={props.min}
            max={props.max}
            autoComplete={props.autoComplete}
            defaultValue={text(value, props.defaultValue)}
          />
        </span>
      )}
    </Field>
  )
}

type FileFieldProps = FieldProps & {
  accept?: string
  multiple?: boolean
  /** Opens the camera on a phone. */
  capture?: 'environment' | 'user'
}

/** The form around it needs `encType="multipart/form-data"`. */
export function FileField(props: FileFieldProps) {
  return (
    <Field {...props}>
      {(control) => <input {...control} className={css.file} type="file" accept={props.accept} multiple={props.multiple} capture={props.capture} />}
    </Field>
  )
}

function textAttributes({ autoComplete, maxLength, minLength, readOnly, spellCheck, autoFocus, lang }: TextProps) {
  return { autoComplete, maxLength, minLength, readOnly, spellCheck, autoFocus, lang }
}

function text(value: string | string[] | undefined, otherwise: string | undefined): string | undefined {
  return value === undefined ? otherwise : list(value)[0]
}
