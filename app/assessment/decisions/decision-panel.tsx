import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Form } from '#app/ui/form.tsx'
import { Stack } from '#app/ui/layout.tsx'
import type { DecisionBasis } from './read-decision-basis.server.ts'

/** Confirm or send back; or why neither is possible now. */
export function DecisionPanel({ basis }: { basis: DecisionBasis }) {
  const t = useT()
  const newest = basis.decisions[0]
  if (newest?.outcome === 'confirmed') {
    return (
      <Banner kind="success" title={t('assessment.decide.decided')}>
        {t('assessment.decide.decided.text')}
      </Banner>
    )
  }
  if (!basis.completion.readyToDecide || basis.state !== 'active') {
    return (
      <Banner kind="warning" title={t('assessment.decide.not-ready')}>
        {basis.state === 'active' ? t('assessment.decide.not-ready.text') : t('assessment.decide.not-active')}
      </Banner>
    )
  }
  const seen = <input type="hidden" name="seen" value={newest?.id ?? ''} />
  return (
    <Stack>
      <Card tone="accent" title={t('assessment.decide.confirm.title')}>
        <Form intent="confirmed">
          {seen}
          <input type="hidden" name="name" value={basis.printedName ?? ''} />
          <p>{t('assessment.decide.confirm.text', { name: basis.printedName ?? basis.learner })}</p>
          <div>
            <Button icon="check">{t('assessment.decide.confirm')}</Button>
          </div>
        </Form>
      </Card>
      <Card title={t('assessment.decide.send-back.title')}>
        <Form intent="sent_back">
          {seen}
          <p>{t('assessment.decide.send-back.text')}</p>
          <TextArea name="reason" label={t('assessment.decide.reason')} hint={t('assessment.decide.reason.hint')} rows={3} maxLength={2000} />
          <div>
            <Button variant="secondary" icon="undo">
              {t('assessment.decide.send-back')}
            </Button>
          </div>
        </Form>
      </Card>
    </Stack>
  )
}
