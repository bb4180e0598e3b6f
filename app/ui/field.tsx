import type { ReactNode } from 'react'
import { translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { classNames } from './class-names.ts'
import css from './field.module.css'
import { useField } from './form-state.ts'
import { Icon } from './icon.tsx'

type FieldProps = {
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

type TextProps = FieldProps & {
  defaultValue?: string
  autoComplete?: string
  maxLength?: number
  minLength?: number
  readOnly?: boolean
  spellCheck?: boolean
  autoFocus?: boolean
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

type Option = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }
type SelectOption = { value: string; label: string; disabled?: boolean }

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
              <option key={option.value} value={option.value} disabled={option.disabled}>
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

type CheckboxFieldProps = FieldProps & { value?: string; defaultChecked?: boolean }

export function CheckboxField(props: CheckboxFieldProps) {
  const { name, label, hint, required, disabled, value = 'on', defaultChecked } = props
  const field = useFieldParts(props)
  const checked = field.value === undefined ? defaultChecked : list(field.value).includes(value)
  return (
    <div className={classNames(css.field, field.error && css.wrong)}>
      <label className={css.choice}>
        <input type="checkbox" {...field.control} name={name} value={value} required={required} disabled={disabled} defaultChecked={checked} />
        <span>{label}</span>
      </label>
      {hint && (
        <p className={css.hint} id={field.hintId}>
          {hint}
        </p>
      )}
      <FieldMistake id={field.errorId} text={field.error} />
    </div>
  )
}

type ChoicesProps = FieldProps & { options: readonly Option[] }

export function RadioGroup(props: ChoicesProps & { defaultValue?: string }) {
  return <Choices {...props} type="radio" chosen={props.defaultValue === undefined ? [] : [props.defaultValue]} />
}

export function CheckboxGroup(props: ChoicesProps & { defaultValue?: readonly string[] }) {
  return <Choices {...props} type="checkbox" chosen={props.defaultValue ?? []} />
}

function Choices(props: ChoicesProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const { name, label, hint, required, markOptional = true, disabled, options, type, chosen } = props
  const t = useT()
  const field = useFieldParts(props)
  const values = field.value === undefined ? chosen : list(field.value)
  return (
    <fieldset className={classNames(css.field, css.choices, field.error && css.wrong)} aria-describedby={field.control['aria-describedby']}>
      <legend className={css.label}>
        {label}
        {required === false && markOptional && <span className={css.optional}>{t('ui.form.optional')}</span>}
      </legend>
      {hint && (
        <p className={css.hint} id={field.hintId}>
          {hint}
        </p>
      )}
      <FieldMistake id={field.errorId} text={field.error} />
      {options.map((option, index) => (
        <label key={option.value} className={css.choice}>
          <input
            type={type}
            name={name}
            value={option.value}
            id={index === 0 ? field.control.id : `${field.control.id}-${index}`}
            // A group of boxes may not ask for every box.
            required={type === 'radio' && required !== false}
            disabled={disabled || option.disabled}
            defaultChecked={values.includes(option.value)}
            aria-invalid={field.control['aria-invalid']}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
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
function Field(props: FieldFrameProps) {
  const { label, hint, required, markOptional = true, children } = props
  const t = useT()
  const field = useFieldParts(props)
  return (
    <div className={classNames(css.field, field.error && css.wrong)}>
      <label className={css.label} htmlFor={field.control.id}>
        {label}
        {required === false && markOptional && <span className={css.optional}>{t('ui.form.optional')}</span>}
      </label>
      {hint && (
        <p className={css.hint} id={field.hintId}>
          {hint}
        </p>
      )}
      <FieldMistake id={field.errorId} text={field.error} />
      {children(field.control, field.value)}
    </div>
  )
}

function FieldMistake({ id, text }: { id: string; text: string | undefined }) {
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

function useFieldParts({ name, hint, error: given, required, disabled }: FieldProps) {
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

function textAttributes({ autoComplete, maxLength, minLength, readOnly, spellCheck, autoFocus }: TextProps) {
  return { autoComplete, maxLength, minLength, readOnly, spellCheck, autoFocus }
}

function text(value: string | string[] | undefined, otherwise: string | undefined): string | undefined {
  return value === undefined ? otherwise : list(value)[0]
}

function list(value: string | string[]): string[] {
  return typeof value === 'string' ? [value] : value
}
