import type { ReactNode } from 'react'
import { formatDateTime, formatNumber } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Table } from '#app/ui/table.tsx'
import type { LateAttempt } from './read-late-answers.server.ts'

type LateTableProps = {
  attempts: readonly LateAttempt[]
  caption: string
  /** What the link of a row does. */
  verb: string
  empty?: ReactNode
}

/** Attempts with late answers, each with a link to its desk. */
export function LateTable({ attempts, caption, verb, empty }: LateTableProps) {
  const t = useT()
  return (
    <Table
      caption={caption}
      hideCaption
      rows={attempts}
      rowKey={({ attemptId }) => attemptId}
      empty={empty}
      columns={[
        {
          key: 'learner',
          label: t('exam.late.column.learner'),
          isHeader: true,
          render: ({ learner, batchName }) => (
            <span lang="id">
              {learner} · {batchName}
            </span>
          ),
        },
        { key: 'paper', label: t('exam.late.column.paper'), render: ({ title }) => title[t.locale] },
        { key: 'ended', label: t('exam.late.column.ended'), render: ({ finishedAt, timeZone }) => formatDateTime(finishedAt, t.locale, timeZone) },
        { key: 'count', label: t('exam.late.column.count'), align: 'end', render: ({ waiting }) => formatNumber(waiting, t.locale) },
        {
          key: 'open',
          label: verb,
          hideLabel: true,
          render: ({ attemptId, learner }) => (
            <a href={`/susulan/${attemptId}`}>
              {verb}
              <span className="sr-only"> {t('exam.late.judge.of', { name: learner })}</span>
            </a>
          ),
        },
      ]}
    />
  )
}
