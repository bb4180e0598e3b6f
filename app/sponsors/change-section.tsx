import type { GroupChange } from '#app/assessment/paired/gain.ts'
import { GroupStats } from '#app/assessment/paired/group-stats.tsx'
import { useT } from '#app/i18n/use-translation.ts'
import { Section } from '#app/ui/layout.tsx'

/** What changed between the two tests of a batch, for its sponsor. */
export function ChangeSection({ change }: { change: GroupChange | null }) {
  const t = useT()
  return (
    <Section title={t('paired.sponsor.title')} lead={t('paired.sponsor.lead')}>
      {change ? <GroupStats group={change} people={t('paired.sponsor.people')} /> : <p>{t('paired.sponsor.few')}</p>}
    </Section>
  )
}
