import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import css from './field.module.css'
import { FieldHint, FieldLabel, FieldMistake, type FieldProps, list, useFieldParts } from './field-frame.tsx'

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
      <FieldHint id={field.hintId} text={hint} />
      <FieldMistake id={field.errorId} text={field.error} />
    </div>
  )
}

type Option = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }
type ChoicesProps = FieldProps & { options: readonly Option[] }

export function RadioGroup(props: ChoicesProps & { defaultValue?: string }) {
  return <Choices {...props} type="radio" chosen={props.defaultValue === undefined ? [] : [props.defaultValue]} />
}

export function CheckboxGroup(props: ChoicesProps & { defaultValue?: readonly string[] }) {
  return <Choices {...props} type="checkbox" chosen={props.defaultValue ?? []} />
}

function Choices(props: ChoicesProps & { type: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  const { name, hint, required, disabled, options, type, chosen } = props
  const field = useFieldParts(props)
  const values = field.value === undefined ? chosen : list(field.value)
  return (
    <fieldset className={classNames(css.field, css.choices, field.error && css.wrong)} aria-describedby={field.control['aria-describedby']}>
      <legend className={css.label}>
        <FieldLabel {...props} />
      </legend>
      <FieldHint id={field.hintId} text={hint} />
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
