import { useT } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import type { ReceiptSource } from './receipt-source.ts'

/** Offers the answer on this page as a signed file. */
export function ReceiptForm({ source }: { source: ReceiptSource }) {
  const t = useT()
  return (
    <Section title={t('receipt.title')} lead={t('receipt.lead')}>
      <Form action="/verifikasi/tanda-terima/berkas" intent="receipt">
        {Object.entries(source).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ButtonRow>
          <Button variant="secondary" icon="download" name="format" value="pdf">
            {t('receipt.pdf')}
          </Button>
          <Button variant="quiet" icon="download" name="format" value="json">
            {t('receipt.json')}
          </Button>
        </ButtonRow>
        <p>
          <a href="/verifikasi/tanda-terima">{t('receipt.about')}</a>
        </p>
      </Form>
    </Section>
  )
}
