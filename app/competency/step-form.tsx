import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { CheckboxField, CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import { DateField, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import type { FieldSpec } from './field-spec.ts'
import { keyOf } from './form-lines.ts'
import { type FormKind, formSpecs } from './step-forms.ts'

type Choosable = {
  people: readonly { personId: string; name: string }[]
  units: readonly { code: string; title: string }[]
  /** What is known already, by field. */
  known?: Readonly<Record<string, string>>
}

/** One step with the fields of its form. */
export function StepForm({ kind, choosable, first }: { kind: FormKind; choosable: Choosable; first: boolean }) {
  const t = useT()
  const { form, fields } = formSpecs[kind]
  return (
    <Card tone={first ? 'accent' : 'plain'} title={t(`competency.step.${kind}`)} eyebrow={form && `${form.code} `}>
      <Form intent={kind}>
        <p>{t(`competency.step.${kind}.text`)}</p>
        {fields.map((field) => (
          <StepField key={field.name} kind={kind} field={field} choosable={choosable} />
        ))}
        <div>
          <Button variant={first ? 'primary' : 'secondary'}>{t(`competency.step.${kind}.do`)}</Button>
        </div>
      </Form>
    </Card>
  )
}

function StepField({ kind, field, choosable }: { kind: FormKind; field: FieldSpec; choosable: Choosable }) {
  const t = useT()
  const choices = (field.options ?? []).map((value) => ({
    value,
    label: /^(K|BK|IA\..+)$/.test(value) ? instrumentLabel(value, t) : t(keyOf(kind, `${field.name}.${value}`)),
  }))
  return (
    <SpecField
      name={field.name}
      field={field}
      label={t(keyOf(kind, field.name))}
      choices={choices}
      choosable={choosable}
      defaultValue={choosable.known?.[field.name]}
    />
  )
}

type SpecFieldProps = {
  /** Of the field; where the form's list of mistakes looks for it. */
  name: string
  field: FieldSpec
  label: ReactNode
  choices: readonly { value: string; label: ReactNode }[]
  choosable?: Choosable
  defaultValue?: string | string[]
}

/** The control of one field of a form. */
export function SpecField({ name, field, label, choices, choosable = { people: [], units: [] }, defaultValue }: SpecFieldProps) {
  const t = useT()
  const { optional } = field
  const one = typeof defaultValue === 'string' ? defaultValue : undefined
  switch (field.kind) {
    case 'text':
      return <TextArea name={name} label={label} rows={3} maxLength={2000} required={!optional} defaultValue={one} lang="id" />
    case 'name':
      return <TextField name={name} label={label} maxLength={80} defaultValue={one} required lang="id" />
    case 'yes-no':
      return (
        <RadioGroup
          name={name}
          label={label}
          defaultValue={one}
          options={[
            { value: 'ya', label: t('competency.yes') },
            { value: 'tidak', label: t('competency.no') },
          ]}
        />
      )
    case 'agreed':
      return <CheckboxField name={name} label={label} required />
    case 'choice':
      return <RadioGroup name={name} label={label} options={choices} defaultValue={one} required={!optional} />
    case 'choices':
      return (
        <CheckboxGroup
          name={name}
          label={label}
          options={choices}
          defaultValue={defaultValue === undefined ? [] : [defaultValue].flat()}
          required={!optional}
        />
      )
    case 'day':
      return <DateField name={name} label={label} required />
    case 'person':
      return (
        <SelectField
          name={name}
          label={label}
          options={choosable.people.map(({ personId, name: who }) => ({ value: personId, label: who }))}
          required
        />
      )
    case 'point':
      return (
        <SelectField
          name={name}
          label={label}
          options={choices.map((choice) => ({ value: choice.value, label: String(choice.label), lang: 'id' }))}
          defaultValue={one}
          required={!optional}
        />
      )
    case 'unit':
      return (
        <SelectField
          name={name}
          label={label}
          options={choosable.units.map(({ code, title }) => ({ value: code, label: `${code} ${title}`, lang: 'id' }))}
          required
        />
      )
  }
}

function instrumentLabel(value: string, t: ReturnType<typeof useT>): string {
  return value === 'K' || value === 'BK' ? t(`competency.result.${value}`) : t(`competency.instrument.${value as 'IA.01'}`)
}
