import { useT } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { FieldGroup, Form } from '#app/ui/form.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { authorSpecs, coverPlaces, type QuestionType } from './author-fields.ts'
import type { AuthorValues } from './author-form.ts'
import { authorLabels } from './author-labels.ts'
import { AuthorField, AuthorList } from './author-rows.tsx'
import type { AuthorChoices } from './read-bank.server.ts'

type AuthorDeskProps = { type: QuestionType; values: AuthorValues; choices: AuthorChoices }

/** The form of a question of any type. Every button sends the whole form, so nothing that was typed is lost. */
export function AuthorDesk({ type, values, choices }: AuthorDeskProps) {
  const t = useT()
  const { fields, given, list } = authorSpecs[type]
  const covers = Array.from({ length: coverPlaces.most }, (_, index) => index).filter(
    (index) => index < coverPlaces.shown || values[`covers.${index}`],
  )
  return (
    <Form noValidate labels={authorLabels(t, type, values)}>
      {/* The first button is what Enter presses in a field: it must change nothing. */}
      <button type="submit" name="intent" value="preview" hidden />
      <input type="hidden" name="id" value={values.id ?? ''} />
      <TextArea
        name="text"
        label={t('assessment.bank.field.question')}
        hint={t(type === 'cloze' ? 'assessment.bank.hint.cloze' : 'assessment.bank.hint.question')}
        defaultValue={values.text}
        rows={3}
        lang="id"
      />
      {fields.map((field) => (
        <AuthorField key={field.name} field={field} name={field.name} values={values} choices={choices} />
      ))}
      {given && <AuthorList type={type} list={given} values={values} choices={choices} />}
      {list && <AuthorList type={type} list={list} values={values} choices={choices} />}
      <TextArea
        name="explanation"
        label={t('assessment.bank.field.explanation')}
        hint={t('assessment.bank.hint.explanation')}
        defaultValue={values.explanation}
        rows={3}
        lang="id"
      />
      <FieldGroup legend={t('assessment.bank.place')} hint={t('assessment.bank.place.hint')}>
        <SelectField
          name="bank"
          label={t('assessment.bank.field.bank')}
          defaultValue={values.bank}
          options={choices.banks.map((bank) => ({ value: bank, label: bank, lang: 'id' }))}
        />
        <TextField
          name="topic"
          label={t('assessment.bank.field.topic')}
          hint={<span lang="id">{choices.topics.join(', ')}</span>}
          defaultValue={values.topic}
          autoCapitalize="none"
          lang="id"
        />
        <RadioGroup
          name="difficulty"
          label={t('assessment.bank.field.difficulty')}
          defaultValue={values.difficulty}
          options={(['1', '2', '3'] as const).map((value) => ({ value, label: t(`assessment.bank.difficulty.${value}`) }))}
        />
        {covers.map((index) => (
          <SelectField
            key={index}
            name={`covers.${index}`}
            label={t('assessment.bank.field.covers', { number: index + 1 })}
            required={false}
            placeholder={t('assessment.bank.field.covers.none')}
            defaultValue={values[`covers.${index}`]}
            options={choices.covers.map(({ value, label }) => ({ value, label, lang: 'id' }))}
          />
        ))}
      </FieldGroup>
      <Stack gap="small">
        <ButtonRow>
          <Button name="intent" value="save">
            {t('assessment.bank.save')}
          </Button>
          <Button variant="secondary" name="intent" value="preview" formAction="#pratinjau">
            {t('assessment.bank.preview')}
          </Button>
        </ButtonRow>
        <p>{t('assessment.bank.save.hint')}</p>
      </Stack>
    </Form>
  )
}
