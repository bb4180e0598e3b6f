import { useT } from '#app/i18n/use-translation.ts'
import { Banner } from '#app/ui/banner.tsx'
import type { LastVerdict } from './read-last-verdict.server.ts'

/** On the page after: what has just been saved, and for whom. */
export function VerdictSaved({ verdict }: { verdict: LastVerdict | null }) {
  const t = useT()
  if (!verdict) return null
  const { learner: name, outcome, points, maxPoints: max } = verdict
  const title =
    outcome === 'returned' ? t('assessment.grade.saved.returned', { name }) : t(`assessment.grade.saved.${outcome}`, { name, points, max })
  return (
    <Banner kind="success" title={title}>
      {t('assessment.grade.saved.text')}
    </Banner>
  )
}
