import css from '#app/assessment/attempts/receipt.module.css'
import { formatDateTime, formatNumber, formatTime } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { Banner } from '#app/ui/banner.tsx'
import { Button } from '#app/ui/button.tsx'
import { DataList } from '#app/ui/data-list.tsx'
import { Form } from '#app/ui/form.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { Table } from '#app/ui/table.tsx'
import style from './exam-board.module.css'
import type { ExamRow, ExamBoard as Facts } from './read-exam-board.server.ts'

const tones: Record<ExamRow['state'], BadgeTone> = {
  unsafe: 'danger',
  unsent: 'danger',
  absent: 'neutral',
  working: 'info',
  expired: 'warning',
  finished: 'success',
}

/** What the proctor looks at: the start code, how many are where, and who is not safe yet on top. */
export function ExamBoard({ board, isStill }: { board: Facts; isStill: boolean }) {
  const t = useT()
  const count = (state: ExamRow['state']) => formatNumber(board.rows.filter((row) => row.state === state).length, t.locale)
  const isRunning = board.rows.some(({ state }) => state === 'working')
  return (
    <Stack gap="large">
      <DataList
        items={[
          {
            label: t('exam.board.code'),
            value: <code className={css.code}>{inHalves(board.startCode)}</code>,
            note: board.isCancelled ? t('exam.batch.cancelled') : t(`exam.batch.phase.${board.phase}`),
          },
          (board.longCode || board.mayShowLongCode) && {
            label: t('exam.board.long-code'),
            value: board.longCode ? <code className={css.code}>{inHalves(board.longCode.code)}</code> : <ShowLongCode />,
            note: board.longCode
              ? t('exam.board.long-code.shown', { time: formatDateTime(board.longCode.shownAt, t.locale, board.timeZone) })
              : t('exam.board.long-code.note'),
          },
          {
            label: t('exam.board.window'),
            value: t('exam.board.window.value', {
              from: formatDateTime(board.opensAt, t.locale, board.timeZone),
              to: formatTime(board.closesAt, t.locale, board.timeZone),
            }),
          },
        ]}
      />
      <Counts rows={board.rows} />
      {isRunning && count('unsafe') === '0' && <Banner kind="success" title={t('exam.board.all-safe')} />}
      <Table
        caption={t('exam.board.title')}
        hideCaption
        rows={board.rows}
        rowKey={({ enrolmentId }) => enrolmentId}
        columns={[
          { key: 'learner', label: t('exam.board.learner'), isHeader: true, render: ({ learner }) => <span lang="id">{learner}</span> },
          { key: 'state', label: t('exam.board.state'), render: (row) => <State row={row} /> },
          { key: 'held', label: t('exam.board.held'), render: (row) => heldWords(t, row) },
          {
            key: 'answers',
            label: t('exam.board.answers'),
            align: 'end',
            render: ({ state, safe, total }) => (state === 'absent' ? '' : t('exam.board.answers.value', { safe, total })),
          },
          {
            key: 'contact',
            label: t('exam.board.contact'),
            render: (row) => (row.state === 'working' || row.state === 'unsafe' ? contactWords(t, row.silentFor) : ''),
          },
          {
            key: 'conditions',
            label: t('exam.conditions.link'),
            hideLabel: true,
            render: ({ enrolmentId, learner }) => (
              <a href={`/keringanan/${enrolmentId}`}>
                {t('exam.conditions.link')}
                <span className="sr-only"> {t('exam.conditions.link.of', { name: learner })}</span>
              </a>
            ),
          },
        ]}
      />
      <p>
        {t(isStill ? 'exam.board.as-of' : 'exam.board.refreshed', { time: formatTime(board.now, t.locale, board.timeZone) })}{' '}
        <a href={isStill ? '?' : '?diam'}>{t(isStill ? 'exam.board.renew' : 'exam.board.still')}</a>
      </p>
    </Stack>
  )
}

/** How many are where, in little room: on a phone the names are what is looked at. */
function Counts({ rows }: { rows: readonly ExamRow[] }) {
  const t = useT()
  const count = (state: ExamRow['state']) => rows.filter((row) => row.state === state).length
  const always = [
    ['unsafe', count('unsafe')],
    ['held', rows.filter(({ held }) => held === 'yes').length],
    ['absent', count('absent')],
    ['working', count('working')],
    ['finished', count('finished')],
  ] as const
  const sometimes = [['unsent', count('unsent')] as const, ['expired', count('expired')] as const].filter(([, number]) => number > 0)
  return (
    <dl className={style.counts}>
      {[...always, ...sometimes].map(([key, number]) => (
        <div key={key}>
          <dt>{t(`exam.board.${key}`)}</dt>
          <dd>{formatNumber(number, t.locale)}</dd>
        </div>
      ))}
    </dl>
  )
}

function State({ row }: { row: ExamRow }) {
  const t = useT()
  return (
    <>
      <Badge tone={tones[row.state]}>{stateWords(t, row)}</Badge>
      {row.brought > 0 && <p>{t('exam.board.brought', { count: row.brought })}</p>}
    </>
  )
}

/** A code in two groups, as it is read aloud. */
function inHalves(code: string): string {
  return `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`
}

function ShowLongCode() {
  const t = useT()
  return (
    <Form intent="show-code">
      <Button variant="secondary">{t('exam.board.long-code.show')}</Button>
    </Form>
  )
}

function heldWords(t: Translate, { state, held, withoutSignal }: ExamRow): string {
  if (withoutSignal) return t('exam.board.without-signal')
  return state === 'absent' ? t(`exam.board.held.${held}`) : ''
}

function stateWords(t: Translate, { state, unsent }: ExamRow): string {
  if (state !== 'unsafe' && state !== 'unsent') return t(`exam.board.state.${state}`)
  return unsent > 0 ? t('exam.board.state.unsent', { count: unsent }) : t('exam.board.state.silent')
}

function contactWords(t: Translate, silentFor: number | null): string {
  if (silentFor === null) return t('exam.board.contact.never')
  return silentFor < 60 ? t('exam.board.contact.now') : t('exam.board.contact.minutes', { count: Math.floor(silentFor / 60) })
}
