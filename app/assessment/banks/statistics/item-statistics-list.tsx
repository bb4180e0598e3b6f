import type { ReactNode } from 'react'
import { Fold } from '#app/assessment/fold.tsx'
import { formatNumber } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'
import css from './item-statistics.module.css'
import { enoughPeople } from './item-statistics.ts'
import type { ShownStatistics } from './read-item-statistics.server.ts'

type ItemStatisticsListProps = {
  questions: readonly ShownStatistics[]
  /** The page of a question, where its key and wording can be looked at. */
  addressOf: (question: string) => string
}

/** Questions with what their answers tell: those with something to mend and the way to it, and the others folded away. */
export function ItemStatisticsList({ questions, addressOf }: ItemStatisticsListProps) {
  const t = useT()
  const [told = [], others = []] = [true, false].map((hasVerdict) => questions.filter(({ verdicts }) => verdicts.length > 0 === hasVerdict))
  return (
    <Stack>
      {told.length > 0 ? <Questions questions={told} addressOf={addressOf} /> : <p>{t('assessment.statistics.nothing')}</p>}
      {others.length > 0 && (
        <Fold title={t('assessment.statistics.others', { count: others.length })}>
          <Questions questions={others} addressOf={addressOf} />
        </Fold>
      )}
    </Stack>
  )
}

function Questions({ questions, addressOf }: ItemStatisticsListProps) {
  const t = useT()
  return (
    <Table
      caption={t('assessment.statistics.title')}
      hideCaption
      rows={questions}
      rowKey={({ question }) => question}
      columns={[
        { key: 'text', label: t('assessment.statistics.question'), isHeader: true, render: (row) => <Asked {...row} /> },
        {
          key: 'people',
          label: t('assessment.statistics.people'),
          align: 'end',
          render: ({ people, facility }) => (people > 0 && facility === null ? t('assessment.statistics.under') : people),
        },
        {
          key: 'facility',
          label: t('assessment.statistics.facility'),
          align: 'end',
          render: (row) => <Early row={row}>{share(row.facility)}</Early>,
        },
        {
          key: 'discrimination',
          label: t('assessment.statistics.discrimination'),
          align: 'end',
          render: (row) => <Early row={row}>{row.discrimination === null ? '–' : formatNumber(row.discrimination, t.locale, 2)}</Early>,
        },
        { key: 'verdicts', label: t('assessment.statistics.said'), render: (row) => <Verdicts {...row} address={addressOf(row.question)} /> },
        { key: 'options', label: t('assessment.statistics.options'), hideLabel: true, render: (row) => <Options {...row} /> },
      ]}
    />
  )
}

function Asked({ text, isCorrected }: ShownStatistics) {
  const t = useT()
  return (
    <>
      <span lang="id">{text}</span> {isCorrected && <Badge tone="neutral">{t('assessment.statistics.corrected')}</Badge>}
    </>
  )
}

function share(value: number | null): string {
  return value === null ? '–' : `${Math.round(value * 100)}%`
}

/** A figure of few people is shown in grey. */
function Early({ row: { people }, children }: { row: ShownStatistics; children: ReactNode }) {
  return people < enoughPeople ? <span className={css.early}>{children}</span> : children
}

function Verdicts({ verdicts, facility, people, address }: ShownStatistics & { address: string }) {
  const t = useT()
  if (facility === null) return t('assessment.statistics.few')
  if (people < enoughPeople) return t('assessment.statistics.early', { people, enough: enoughPeople })
  if (verdicts.length === 0) return t('assessment.statistics.fine')
  return (
    <>
      {verdicts.map((verdict) => (
        <p key={verdict}>
          <Badge tone="warning">{t(`assessment.statistics.verdict.${verdict}`)}</Badge> {t(`assessment.statistics.advice.${verdict}`)}
        </p>
      ))}
      <a href={address}>{t('assessment.statistics.look')}</a>
    </>
  )
}

/** What the two figures mean, for who never met them, and what to do in which order. */
export function StatisticsGuide() {
  const t = useT()
  return (
    <Fold title={t('assessment.statistics.guide')} open>
      <ul>
        <li>{t('assessment.statistics.guide.facility')}</li>
        <li>{t('assessment.statistics.guide.discrimination')}</li>
        <li>{t('assessment.statistics.guide.then')}</li>
      </ul>
    </Fold>
  )
}

function Options({ options, question }: ShownStatistics) {
  const t = useT()
  if (options.length === 0) return null
  return (
    <Fold title={t('assessment.statistics.options')}>
      <ul>
        {options.map(({ key, text, correct, people }) => (
          <li key={`${question}-${key}`}>
            <span lang="id">{text}</span>
            {correct && <> ({t('assessment.statistics.key')})</>}:{' '}
            {people === null ? t('assessment.statistics.under') : t('assessment.statistics.chose', { count: people })}
          </li>
        ))}
      </ul>
    </Fold>
  )
}
