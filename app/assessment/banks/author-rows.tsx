import { useT } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { CheckboxField, RadioGroup } from '#app/ui/choice-field.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { FieldMistake, useFieldParts } from '#app/ui/field-frame.tsx'
import type { FieldSpec, ListSpec, QuestionType } from './author-fields.ts'
import { type AuthorValues, rowsOf } from './author-form.ts'
import { rowLabel } from './author-labels.ts'
import css from './banks.module.css'
import type { AuthorChoices } from './read-bank.server.ts'

type Shared = { values: AuthorValues; choices: AuthorChoices }

/** One field of a question; `name` is where it stands in the form. */
export function AuthorField({ field, name, values, choices }: Shared & { field: FieldSpec; name: string }) {
  const t = useT()
  const props = { name, label: t(`assessment.bank.field.${field.name}`), required: !field.optional, defaultValue: values[name] }
  switch (field.kind) {
    case 'key':
      return <input type="hidden" name={name} value={values[name] ?? ''} />
    case 'flag':
      return <CheckboxField name={name} label={props.label} required={false} value="true" defaultChecked={values[name] === 'true'} />
    case 'lines':
      return <TextArea {...props} hint={t('assessment.bank.hint.lines')} rows={4} lang="id" />
    case 'truth':
      return <RadioGroup {...props} options={(['true', 'false'] as const).map((value) => ({ value, label: t(`assessment.quiz.${value}`) }))} />
    case 'gap-kind':
      return (
        <SelectField
          {...props}
          placeholder={null}
          options={(['number', 'choice', 'words'] as const).map((value) => ({ value, label: t(`assessment.bank.gap.${value}`) }))}
        />
      )
    case 'picture':
      return <SelectField {...props} options={choices.pictures.map((picture) => ({ value: picture, label: picture, lang: 'id' }))} />
    case 'number':
      return <TextField {...props} inputMode="decimal" width="short" />
    case 'text':
      return <TextArea {...props} rows={2} lang="id" />
    default:
      return <TextField {...props} lang="id" autoCapitalize="none" />
  }
}

/** Rows with a button to add one and buttons to remove and to move each; the page comes back at the list. */
export function AuthorList({ type, list, values, choices }: Shared & { type: QuestionType; list: ListSpec }) {
  const t = useT()
  const rows = Array.from({ length: rowsOf(values, list) }, (_, row) => row)
  const { control, error, errorId } = useFieldParts({ name: list.name, label: '' })
  const here = `#${control.id}`
  return (
    <fieldset className={css.list} id={control.id} aria-describedby={error ? errorId : undefined}>
      <legend>{t(`assessment.bank.list.${list.name}`)}</legend>
      <p className={css.hint}>{t(`assessment.bank.list.${hintOf(type, list)}.hint`)}</p>
      <FieldMistake id={errorId} text={error} />
      <input type="hidden" name={`rows.${list.name}`} value={rows.length} />
      {rows.map((row) => (
        <fieldset key={row} className={css.row}>
          <legend>{rowLabel(t, list, row)}</legend>
          {list.fields.map((field) => (
            <div key={field.name} className={field.kind === 'number' ? css.number : css.whole} hidden={field.kind === 'key'}>
              <AuthorField field={field} name={`${list.name}.${row}.${field.name}`} values={values} choices={choices} />
            </div>
          ))}
          <div className={css.whole}>
            <ButtonRow>
              {list.ordered && row > 0 && (
                <Button variant="quiet" name="intent" value={`up:${list.name}.${row}`} formAction={here}>
                  {t('assessment.bank.row.up')}
                  <span className="sr-only"> {rowLabel(t, list, row)}</span>
                </Button>
              )}
              <Button variant="quiet" name="intent" value={`remove:${list.name}.${row}`} formAction={here}>
                {t('assessment.bank.row.remove')}
                <span className="sr-only"> {rowLabel(t, list, row)}</span>
              </Button>
            </ButtonRow>
          </div>
        </fieldset>
      ))}
      {rows.length < list.most && (
        <div>
          <Button variant="secondary" name="intent" value={`add:${list.name}`} formAction={here}>
            {t(`assessment.bank.add.${list.name}`)}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

/** Options are told apart: exactly one is right, or several are and only all of them score. */
function hintOf(type: QuestionType, { name }: ListSpec) {
  return name === 'options' && type === 'multiple' ? 'multiple' : name
}
