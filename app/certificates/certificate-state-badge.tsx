import { useT } from '#app/i18n/use-translation.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import type { CertificateState } from './certificate-state.ts'

const tones: Record<CertificateState, BadgeTone> = {
  active: 'success',
  expired: 'neutral',
  suspended: 'warning',
  revoked: 'danger',
  superseded: 'info',
}

export function CertificateStateBadge({ state }: { state: CertificateState }) {
  const t = useT()
  return <Badge tone={tones[state]}>{t(`certificates.state.${state}`)}</Badge>
}
