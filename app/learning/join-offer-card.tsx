import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button, ButtonRow, LinkButton } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import { Section } from '#app/ui/layout.tsx'
import { BatchFacts } from './batch-facts.tsx'
import type { JoinOffer } from './read-join-offer.server.ts'

/** The batch behind a code, to be looked at before joining it. */
export function JoinOfferCard({ offer: { batch, courseTitle, trainers, free } }: { offer: JoinOffer }) {
  const t = useT()
  const isFull = free === 0
  return (
    <Section title={t('learning.join.found')}>
      <BatchFacts
        batch={batch}
        trainers={trainers}
        first={{ label: t('learning.batch.course'), value: courseTitle[t.locale] }}
        last={{ label: t('learning.join.seats'), value: t('learning.join.seats.value', { free, seats: batch.seats }) }}
      />
      {isFull && (
        <Banner kind="warning" title={t('learning.join.full.title')}>
          {t('learning.join.full.text', { seats: batch.seats })}
        </Banner>
      )}
      <p>{t('learning.join.shares')}</p>
      <Form intent={isFull ? 'wait' : 'join'}>
        <input type="hidden" name="code" value={batch.code} />
        <ButtonRow>
          <Button icon={isFull ? 'clock' : 'check'}>{t(isFull ? 'learning.join.wait' : 'learning.join.confirm')}</Button>
          <LinkButton href="/belajar/gabung" variant="quiet">
            {t('learning.join.other-code')}
          </LinkButton>
        </ButtonRow>
        <p>
          <small>{t('learning.join.sign-in')}</small>
        </p>
      </Form>
    </Section>
  )
}
