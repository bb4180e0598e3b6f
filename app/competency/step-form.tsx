import { isMessageKey, type MessageKey } from '#app/i18n/catalogue.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { CheckboxField, CheckboxGroup, RadioGroup } from '#app/ui/choice-field.tsx'
import type { DataItem } from '#app/ui/data-list.tsx'
import { DateField, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { type FieldSpec, type FormBody, type StepKind, stepForms } from './step-forms.ts'

type Choosable = {
  people: readonly { personId: string; name: string }[]
  units: readonly { code: string; title: string }[]
  /** What is known already, by field. */
  known?: Readonly<Record<string, string>>
}

/** One step with the fields of its form. */
export function StepForm({ kind, choosable, first }: { kind: StepKind; choosable: Choosable; first: boolean }) {
  const t = useT()
  const { form } = stepForms[kind]
  const fields: readonly FieldSpec[] = stepForms[kind].fields
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

/** The text of a field: the step's own, or the one that all steps share. */
function keyOf(kind: string, name: string): MessageKey {
  const own = `competency.field.${kind}.${name}`
  const shared = `competency.field.${name}`
  return isMessageKey(own) ? own : isMessageKey(shared) ? shared : 'competency.field.note'
}

function StepField({ kind, field, choosable }: { kind: StepKind; field: FieldSpec; choosable: Choosable }) {
  const t = useT()
  const { name, options = [], optional } = field
  const label = t(keyOf(kind, name))
  const choices = options.map((value) => ({
    value,
    label: /^(K|BK|IA\..+)$/.test(value) ? instrumentLabel(value, t) : t(keyOf(kind, `${name}.${value}`)),
  }))
  switch (field.kind) {
    case 'text':
      return <TextArea name={name} label={label} rows={3} maxLength={2000} required={!optional} />
    case 'name':
      return <TextField name={name} label={label} maxLength={80} defaultValue={choosable.known?.[name]} required />
    case 'yes-no':
      return (
        <RadioGroup
          name={name}
          label={label}
          options={[
            { value: 'ya', label: t('competency.yes') },
            { value: 'tidak', label: t('competency.no') },
          ]}
        />
      )
    case 'agreed':
      return <CheckboxField name={name} label={label} required />
    case 'choice':
      return <RadioGroup name={name} label={label} options={choices} />
    case 'choices':
      return <CheckboxGroup name={name} label={label} options={choices} />
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

/** What was filled in, in words; the answers of unit forms are named by element or criterion. */
export function filledItems(kind: string, body: FormBody, t: ReturnType<typeof useT>): DataItem[] {
  const isStep = Object.hasOwn(stepForms, kind)
  const say = (name: string, value: string) => {
    if (value === 'on' || value === 'ya') return t('competency.yes')
    if (value === 'tidak') return t('competency.no')
    if (/^(K|BK|IA\.\d\d)$/.test(value)) return instrumentLabel(value, t)
    const key = `competency.field.${kind}.${name}.${value}`
    return isMessageKey(key) ? t(key) : <span lang="id">{value}</span>
  }
  return Object.entries(body)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({
      label: isStep ? t(keyOf(kind, name)) : <span lang="id">{name}</span>,
      value: typeof value === 'string' ? say(name, value) : value.map((one) => <div key={one}>{say(name, one)}</div>),
    }))
}
