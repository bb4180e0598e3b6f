import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import { LinkButton } from '#app/ui/button.tsx'

/** Tasks about which two markers disagree while the batch has no third; `staffHref` leads to where an operator names one. */
export function ThirdMarkerBanner({ stuck, staffHref }: { stuck: number; staffHref: string | null }) {
  const t = useT()
  if (stuck === 0) return null
  return (
    <Banner
      kind="warning"
      title={t('assessment.policy.stuck', { count: stuck })}
      action={
        staffHref && (
          <LinkButton variant="secondary" href={staffHref}>
            {t('programmes.staff.name.trainer')}
          </LinkButton>
        )
      }
    >
      {t('assessment.policy.stuck.text')}
    </Banner>
  )
}
