import { useT } from '#app/i18n/use-translation.ts'
import type { ShownCount as Count } from './small-cells.ts'

/** A count, or the words that say why there is none. */
export function ShownCount({ count }: { count: Count }) {
  const t = useT()
  return count.shown ? count.count : <span title={t('sponsors.number.hidden.note')}>{t('sponsors.number.hidden')}</span>
}
