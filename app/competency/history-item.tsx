import { formatDateTime, officeZone } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import type { DataItem } from '#app/ui/data-list.tsx'
import { choiceKey } from './form-lines.ts'
import type { AssessmentView } from './read-assessment.server.ts'

/** One thing that happened: what and when, then who in which part and round, with what outcome, and why. */
export function historyItem({ kind, at, round, by, part, chosen, outcome, reason }: AssessmentView['history'][number], t: Translate): DataItem {
  const outcomeKey = outcome === null ? null : choiceKey(outcome, `${kind}.outcome`)
  return {
    label: t(`competency.step.${kind}`),
    value: outcomeKey ? `${formatDateTime(at, t.locale, officeZone)} · ${t(outcomeKey)}` : formatDateTime(at, t.locale, officeZone),
    note: (
      <>
        {t('competency.round', { number: round })} · <span lang="id">{by ?? t('competency.person.erased')}</span> ({t(`competency.part.${part}`)})
        {chosen !== null && (
          <>
            {' → '}
            <span lang="id">{chosen}</span>
          </>
        )}
        {reason !== null && (
          <>
            <br />
            <span lang="id">{reason}</span>
          </>
        )}
      </>
    ),
  }
}
