import { useT } from '#app/i18n/use-translation.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import type { PairedSetting } from './set-paired-test.server.ts'

/** The operator's switch for the paired test of a batch. */
export function PairedSettingForm({ setting, batchId }: { setting: PairedSetting; batchId: string }) {
  const t = useT()
  const { isOn, isOffered } = setting
  return (
    <Section title={t('paired.batch.title')} lead={t(isOn ? 'paired.setting.on' : isOffered ? 'paired.setting.off' : 'paired.batch.unoffered')}>
      {(isOn || isOffered) && (
        <Form intent="paired">
          <p>{t('paired.setting.note')}</p>
          <input type="hidden" name="on" value={isOn ? 'no' : 'yes'} />
          <Button variant={isOn ? 'quiet' : 'secondary'}>{t(isOn ? 'paired.setting.switch-off' : 'paired.setting.switch-on')}</Button>
        </Form>
      )}
      <LinkButton variant="secondary" href={`/pelatih/angkatan/${batchId}/tes`}>
        {t('paired.batch.see')}
      </LinkButton>
    </Section>
  )
}
