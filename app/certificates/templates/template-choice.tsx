import { useT } from '#app/i18n/use-translation.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import type { TemplateChoice } from './choose-template.server.ts'

/** Which template a batch or a programme prints with. Sends the fields `intent` (template) and `template`. */
export function TemplateChoiceForm({ choice: { templates, chosen } }: { choice: TemplateChoice }) {
  const t = useT()
  return (
    <Section title={t('templates.choice')} lead={t('templates.choice.lead')}>
      <Form intent="template">
        <SelectField
          name="template"
          label={t('templates.choice')}
          options={templates.map(({ templateId, name, kind, isShipped }) => ({
            value: templateId,
            label: isShipped ? t(`certificates.kind.${kind}`) : name,
          }))}
          placeholder={t('templates.choice.none')}
          defaultValue={chosen ?? ''}
          required={false}
          markOptional={false}
        />
        <Button variant="secondary">{t('templates.choice.submit')}</Button>
      </Form>
    </Section>
  )
}
