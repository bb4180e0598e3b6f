import { useT } from '#app/i18n/use-translation.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import type { EnrolmentState } from './enrolment-state.ts'

const tones: Record<EnrolmentState, BadgeTone> = { active: 'info', waiting: 'warning', completed: 'success', withdrawn: 'neutral', lapsed: 'neutral' }

export function StateBadge({ state }: { state: EnrolmentState }) {
  const t = useT()
  return <Badge tone={tones[state]}>{t(`learning.state.${state}`)}</Badge>
}
