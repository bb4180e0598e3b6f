import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { TextArea, TextField } from '#app/ui/field.tsx'
import { FieldGroup, Form } from '#app/ui/form.tsx'
import { halalStates } from './check-label.ts'

/** What stands on a label, to be typed off it. Every field may stay empty: that is an answer too. */
export function LabelForm({ isChecked }: { isChecked: boolean }) {
  const t = useT()
  const shared = { required: false, markOptional: false, autoComplete: 'off' } as const
  return (
    <Form>
      <p>{t('label.form.empty')}</p>
      <FieldGroup legend={t('label.form.words')}>
        <TextField {...shared} name="name" label={t('label.part.name')} maxLength={200} />
        <TextArea {...shared} name="composition" label={t('label.part.composition')} hint={t('label.hint.composition')} rows={3} maxLength={2000} />
        <TextField {...shared} name="netWeight" label={t('label.part.netWeight')} hint={t('label.hint.netWeight')} maxLength={100} width="short" />
        <TextField {...shared} name="producer" label={t('label.part.producer')} maxLength={200} />
        <TextArea {...shared} name="address" label={t('label.part.address')} rows={2} maxLength={500} />
      </FieldGroup>
      <FieldGroup legend={t('label.form.dates')}>
        <TextField {...shared} name="produced" label={t('label.part.produced')} hint={t('label.hint.produced')} maxLength={100} />
        <TextField {...shared} name="code" label={t('label.part.code')} maxLength={100} width="short" spellCheck={false} />
        <TextField {...shared} name="expires" label={t('label.part.expires')} hint={t('label.hint.expires')} maxLength={100} />
      </FieldGroup>
      <FieldGroup legend={t('label.form.permit')}>
        <TextField {...shared} name="number" label={t('label.part.number')} hint={t('label.hint.number')} maxLength={100} spellCheck={false} />
        <RadioGroup
          name="halal"
          label={t('label.part.halal')}
          defaultValue="none"
          options={halalStates.map((state) => ({ value: state, label: t(`label.halal.${state}`) }))}
        />
        <TextArea {...shared} name="claims" label={t('label.part.claims')} hint={t('label.hint.claims')} rows={2} maxLength={2000} />
      </FieldGroup>
      <Button icon="search">{t(isChecked ? 'label.form.again' : 'label.form.submit')}</Button>
    </Form>
  )
}
