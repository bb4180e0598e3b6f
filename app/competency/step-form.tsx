import type { ReactNode } from 'react'
import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { CheckboxField, CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import { DateField, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import type { FieldSpec } from './field-spec.ts'
import { choiceKey, keyOf } from './form-lines.ts'
import { type AboutApplication, fieldsOf } from './requirement-fields.ts'
import { type FormKind, formSpecs } from './step-forms.ts'

type Choosable = {
  people: readonly { personId: string; name: string }[]
  units: readonly { code: string; title: string }[]
  /** What is known already, by field. */
  known?: Readonly<Record<string, string>>
  application: AboutApplication
}

/** One step with the fields of its form. */
export function StepForm({ kind, choosable, first }: { kind: FormKind; choosable: Choosable; first: boolean }) {
  const t = useT()
  const { form } = formSpecs[kind]
  const fields = fieldsOf(kind, choosable.application)
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
  const choices = (field.options ?? []).map((value) => ({ value, label: choiceLabel(kind, field, value, t) }))
  return (
    <SpecField
      name={field.name}
      field={field}
      label={field.title ? titleLabel(field, t) : t(keyOf(kind, field.name))}
      choices={choices}
      choosable={choosable}
      defaultValue={choosable.known?.[field.name]}
    />
  )
}

function choiceLabel(kind: FormKind, field: FieldSpec, value: string, t: ReturnType<typeof useT>): ReactNode {
  const named = field.named?.find((one) => one.value === value)
  if (named) return <span lang="id">{named.name}</span>
  const key = choiceKey(value, `${kind}.${field.name}`, field.texts)
  return key ? t(key) : t(keyOf(kind, `${field.name}.${value}`))
}

/** What the scheme asks for; an original is looked at and not uploaded. */
function titleLabel({ kind, title }: FieldSpec, t: ReturnType<typeof useT>): ReactNode {
  if (kind !== 'agreed') return title?.[t.locale]
  return `${title?.[t.locale]}: ${t('competency.requirement.i-show')}`
}

type SpecFieldProps = {
  /** Of the field; where the form's list of mistakes looks for it. */
  name: string
  field: FieldSpec
  label: ReactNode
  choices: readonly { value: string; label: ReactNode }[]
  choosable?: Pick<Choosable, 'people' | 'units'>
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
    case 'line':
      return <TextField name={name} label={label} maxLength={200} defaultValue={one} required={!optional} lang="id" />
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
          hint={choices.length === 0 && t('competency.requirement.no-document')}
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
