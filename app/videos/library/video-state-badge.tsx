import { useT } from '#app/i18n/use-translation.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import type { VideoState } from './video-state.ts'

const tones: Record<VideoState, BadgeTone> = { waiting: 'neutral', arriving: 'warning', preparing: 'warning', ready: 'success', failed: 'danger' }

export function VideoStateBadge({ state }: { state: VideoState }) {
  const t = useT()
  return <Badge tone={tones[state]}>{t(`videos.state.${state}`)}</Badge>
}
