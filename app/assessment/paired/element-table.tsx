import { formatNumber } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { Table } from '#app/ui/table.tsx'
import type { ElementChange } from './element-change.ts'
import { type Points, percentOf } from './gain.ts'
import css from './paired.module.css'

type ElementTableProps = {
  elements: ElementChange[]
  /** A learner's few points are shown as points, a group's as percent. */
  of: 'points' | 'percent'
  /** Left out as long as nobody took the second test. */
  hasAfter?: boolean
}

/** Before and after for each element, with the lessons to read where something is missing. */
export function ElementTable({ elements, of, hasAfter = true }: ElementTableProps) {
  const t = useT()
  return (
    <Table
      caption={t('paired.elements.title')}
      hideCaption
      rows={elements}
      rowKey={({ key }) => key}
      columns={[
        { key: 'element', label: t('paired.elements.element'), isHeader: true, render: (row) => <ElementTitle title={row.title} /> },
        { key: 'before', label: t('paired.change.before'), align: 'end', render: ({ before }) => shownPoints(t, before, of) },
        ...(hasAfter
          ? [
              {
                key: 'after',
                label: t('paired.change.after'),
                align: 'end' as const,
                render: ({ after }: ElementChange) => shownPoints(t, after, of),
              },
            ]
          : []),
        {
          key: 'lessons',
          label: t('paired.elements.lessons'),
          render: ({ lessons }) => (lessons.length === 0 ? t('paired.elements.full') : <Lessons lessons={lessons} />),
        },
      ]}
    />
  )
}

function Lessons({ lessons }: Pick<ElementChange, 'lessons'>) {
  return (
    <ul className={css.lessons} lang="id">
      {lessons.map(({ href, title }) => (
        <li key={href}>
          <a href={href}>{title}</a>
        </li>
      ))}
    </ul>
  )
}

/** Titles of elements were published in Bahasa alone. */
function ElementTitle({ title }: Pick<ElementChange, 'title'>) {
  const t = useT()
  return title.id === title.en ? <span lang="id">{title.id}</span> : title[t.locale]
}

function shownPoints(t: Translate, points: Points, of: ElementTableProps['of']): string {
  const percent = percentOf(points)
  if (percent === null) return t('paired.elements.unasked')
  if (of === 'percent') return t('paired.elements.percent', { percent: formatNumber(percent, t.locale, 0) })
  return t('paired.elements.points', { points: formatNumber(points.points, t.locale, 1), max: points.max })
}
