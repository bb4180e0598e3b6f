import { type CertificateState, isEnded, revocationReasons, suspensionReasons } from '#app/certificates/certificate-state.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { CheckboxField, RadioGroup } from '#app/ui/choice-field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'

/** What an operator can do about a certificate in its present state; nothing about one that has ended. */
export function CertificateChanges({ certificateId, number, state }: { certificateId: string; number: string; state: CertificateState }) {
  const t = useT()
  if (isEnded(state)) return null
  return (
    <>
      {state === 'active' && <SuspendForm />}
      {state === 'suspended' && (
        <Section title={t('certificates.reinstate.title')} lead={t('certificates.reinstate.lead')}>
          <Form intent="reinstate">
            <Button variant="secondary">{t('certificates.reinstate.submit')}</Button>
          </Form>
        </Section>
      )}
      {state === 'active' && (
        <Section title={t('certificates.correct.title')} lead={t('certificates.correct.lead')}>
          <LinkButton variant="secondary" href={`/pengelola/sertifikat/${certificateId}/perbaikan`}>
            {t('certificates.correct.open')}
          </LinkButton>
        </Section>
      )}
      <RevokeForm number={number} />
    </>
  )
}

function SuspendForm() {
  const t = useT()
  return (
    <Section title={t('certificates.suspend.title')} lead={t('certificates.suspend.lead')}>
      <Form intent="suspend">
        <RadioGroup
          name="restReason"
          label={t('certificates.revoke.reason')}
          options={suspensionReasons.map((reason) => ({ value: reason, label: t(`certificates.reason.${reason}`) }))}
        />
        <Button variant="secondary">{t('certificates.suspend.submit')}</Button>
      </Form>
    </Section>
  )
}

function RevokeForm({ number }: { number: string }) {
  const t = useT()
  return (
    <Section title={t('certificates.revoke.title')} lead={t('certificates.revoke.lead')}>
      <Form intent="revoke">
        <RadioGroup
          name="reasonClass"
          label={t('certificates.revoke.reason')}
          options={revocationReasons.map((reason) => ({ value: reason, label: t(`certificates.reason.${reason}`) }))}
        />
        <CheckboxField name="sure" label={t('certificates.revoke.sure', { number })} />
        <Button variant="danger">{t('certificates.revoke.submit')}</Button>
      </Form>
    </Section>
  )
}
