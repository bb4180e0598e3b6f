import { formatDateTime } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { GivenAnswer } from './given-answer.tsx'
import type { EarlierJudgement } from './read-answer-to-judge.server.ts'

type EarlierJudgementsProps = { earlier: readonly EarlierJudgement[]; timeZone: string }

/** What the learner was told of answers that another one replaced since, each beside the answer it was about. */
export function EarlierJudgements({ earlier, timeZone }: EarlierJudgementsProps) {
  const t = useT()
  if (earlier.length === 0) return null
  return (
    <details>
      <summary>{t('assessment.judging.replaced', { count: earlier.length })}</summary>
      {earlier.map(({ id, comment, at, about }) => (
        <div key={id}>
          <GivenAnswer answer={about} label={t('assessment.result.chosen')} />
          <p>
            {formatDateTime(at, t.locale, timeZone)}: <q lang="id">{comment}</q>
          </p>
        </div>
      ))}
    </details>
  )
}
