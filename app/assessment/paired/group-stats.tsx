import { formatNumber } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Stat, StatRow } from '#app/ui/stat.tsx'
import type { GroupChange } from './gain.ts'
import { signed } from './signed.ts'

/** A group in four numbers, with how each is made. */
export function GroupStats({ group, people, note }: { group: GroupChange; people: string; note?: string }) {
  const t = useT()
  const percent = (value: number | null) => (value === null ? '–' : `${formatNumber(value, t.locale, 0)}%`)
  return (
    <StatRow>
      <Stat label={people} value={group.people} note={note} />
      <Stat label={t('paired.batch.median.before')} value={percent(group.medianBefore)} note={t('paired.batch.median.note')} />
      <Stat label={t('paired.batch.median.after')} value={percent(group.medianAfter)} note={t('paired.batch.median.note')} />
      <Stat label={t('paired.batch.gain')} value={group.gain === null ? '–' : signed(group.gain, t.locale, 2)} note={t('paired.batch.gain.note')} />
    </StatRow>
  )
}
