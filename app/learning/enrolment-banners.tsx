import { formatDate } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { LinkButton } from '#app/ui/button.tsx'
import type { EnrolmentState } from './enrolment-state.ts'

export function WaitingBanner({ place, courseSlug }: { place: number; courseSlug: string }) {
  const t = useT()
  return (
    <Banner
      kind="warning"
      title={t('learning.enrolment.waiting.title', { place })}
      action={
        <LinkButton href={`/kursus/${courseSlug}`} variant="secondary">
          {t('learning.enrolment.read')}
        </LinkButton>
      }
    >
      {t('learning.enrolment.waiting.text')}
    </Banner>
  )
}

/** What an ended enrolment means; nothing while it goes on. */
export function EndedBanner({ state, endedAt, timeZone }: { state: EnrolmentState; endedAt: Date | string | null; timeZone: string }) {
  const t = useT()
  if (state === 'active' || state === 'waiting') return null
  const date = endedAt ? formatDate(endedAt, t.locale, timeZone) : ''
  if (state === 'completed') {
    return (
      <Banner
        kind="success"
        title={t('learning.enrolment.completed.title')}
        action={<LinkButton href="/sertifikat">{t('learning.enrolment.completed.action')}</LinkButton>}
      >
        {t('learning.enrolment.completed.text', { date })}
      </Banner>
    )
  }
  return (
    <Banner kind="info" title={t(`learning.enrolment.${state}.title`, { date })}>
      {t(`learning.enrolment.${state}.text`)}
    </Banner>
  )
}
