import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField, RadioGroup } from '#app/ui/choice-field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import type { CertificateChoice } from './certificate-choice.ts'

/** What the holder lets others see. */
export function ChoiceForm({ choice, path }: { choice: CertificateChoice; path: string }) {
  const t = useT()
  return (
    <Section title={t('holder.choice.title')} lead={t('holder.choice.lead')} id="tampilan">
      <Form intent="choice">
        <RadioGroup
          name="name"
          label={t('holder.choice.name')}
          defaultValue={choice.name}
          options={(['full', 'masked'] as const).map((value) => ({
            value,
            label: t(`holder.choice.name.${value}`),
            hint: t(`holder.choice.name.${value}.hint`),
          }))}
        />
        <CheckboxField name="units" label={t('holder.choice.units')} defaultChecked={choice.units} />
        <CheckboxField name="results" label={t('holder.choice.results')} hint={t('holder.choice.results.hint')} defaultChecked={choice.results} />
        <CheckboxField
          name="sponsorCopy"
          label={t('holder.choice.sponsor')}
          hint={t('holder.choice.sponsor.hint')}
          defaultChecked={choice.sponsorCopy}
        />
        <Button>{t('holder.choice.save')}</Button>
      </Form>
      <p>
        <a href={path}>{t('certificates.mine.public')}</a>
      </p>
    </Section>
  )
}
