import { formatTime } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/ui/form.tsx'
import type { Claim } from './item-claim.server.ts'

type HoldProps = { claim: Claim; timeZone: string }

/** In place of the form for whoever does not hold it: who does, or a way to take it. */
export function NotHeld({ claim, timeZone }: HoldProps) {
  const t = useT()
  if (claim.by === 'other') {
    return (
      <Banner kind="warning" title={t('assessment.grade.other', { name: claim.name, time: timeOf(claim, timeZone, t.locale) })}>
        {t('assessment.grade.other.text')}
      </Banner>
    )
  }
  return (
    <Form intent="claim">
      <Banner title={t('assessment.grade.free')} action={<Button>{t('assessment.grade.take')}</Button>} />
    </Form>
  )
}

/** Until when it is held, and a way to let it go. The script renews the time. */
export function Held({ claim, timeZone }: HoldProps) {
  const t = useT()
  return (
    <Form intent="release">
      <p>
        <span data-until>{t('assessment.grade.yours', { time: timeOf(claim, timeZone, t.locale) })}</span>. {t('assessment.grade.yours.text')}
      </p>
      <Button variant="quiet">{t('assessment.grade.release')}</Button>
    </Form>
  )
}

function timeOf({ until }: Claim, timeZone: string, locale: Parameters<typeof formatTime>[1]): string {
  return until ? formatTime(until, locale, timeZone) : ''
}
