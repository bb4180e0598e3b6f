import { formatBytes } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import type { Choice } from './lesson-video.ts'

/** "240p · 4 MB / 480p · 11 MB / suara saja · 2 MB". */
export function ChoiceWords({ choices }: { choices: readonly Choice[] }) {
  const t = useT()
  const nameOf = ({ kind, lines }: Choice) => {
    if (kind === 'audio' || kind === 'original') return t(`videos.choice.${kind}`)
    return `${lines ?? Number.parseInt(kind, 10)}p`
  }
  return <>{choices.map((choice) => `${nameOf(choice)} · ${formatBytes(choice.bytes, t.locale)}`).join(' / ')}</>
}
