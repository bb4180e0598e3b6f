import { formatDateTime } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import type { BroughtAnswer } from './brought-answers.server.ts'

/** Says that an answer came in a file, who brought it and when. */
export function BroughtNote({ brought: { by, at }, timeZone }: { brought: BroughtAnswer; timeZone: string }) {
  const t = useT()
  return (
    <p>
      {t('exam.brought')} <span lang="id">{by}</span>, {formatDateTime(at, t.locale, timeZone)}
    </p>
  )
}
