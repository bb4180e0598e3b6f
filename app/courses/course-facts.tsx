import type { ReactNode } from 'react'
import { formatBytes, formatPercent } from '#app/i18n/format.ts'
import type { Translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { DataList } from '#app/ui/data-list.tsx'
import { More } from '#app/ui/more.tsx'
import type { CompletionDemands } from './completion-demands.ts'
import type { Bilingual } from './course-body.ts'
import css from './course-facts.module.css'
import { type CompetencyUnit, confirmedDecree, itemsOfUnit } from './unit-body.ts'

/** Facts first; beside the rest where there is room. */
export function CourseColumns({ facts, children }: { facts: ReactNode; children: ReactNode }) {
  return (
    <div className={css.columns}>
      <div className={css.facts}>{facts}</div>
      <div className={css.rest}>{children}</div>
    </div>
  )
}

/** For whom, how long and how much data. */
export function CourseFacts({ audience, hours, lessons, bytes }: { audience: Bilingual; hours: number; lessons: number; bytes: number }) {
  const t = useT()
  return (
    <DataList
      items={[
        { label: t('courses.course.audience'), value: audience[t.locale] },
        { label: t('courses.course.hours'), value: t('courses.course.hours.value', { hours, lessons }) },
        { label: t('courses.course.data'), value: t('courses.course.data.value', { size: formatBytes(bytes, t.locale) }) },
        { label: t('courses.course.language'), value: t('courses.course.language.value') },
      ]}
    />
  )
}

/** What completing the course takes, before anybody has begun. */
export function CompletionList({ demands }: { demands: CompletionDemands }) {
  const t = useT()
  const { lessons, paper, task, decision } = demands
  const pass = paper && formatPercent(paper.passPercent / 100, t.locale)
  return (
    <ol className={css.steps}>
      <li>
        <strong>{t('courses.completion.lessons', { count: lessons })}</strong>
      </li>
      {paper && (
        <li>
          <strong>{t('courses.completion.paper', { title: inSentence(paper.title[t.locale]) })}</strong>
          <p>{t('courses.completion.paper.detail', { draw: paper.draw, minutes: paper.minutes, pass: pass ?? '', attempts: paper.attempts })}</p>
        </li>
      )}
      {task && (
        <li>
          <strong>{t('courses.completion.task')}</strong>
          <p>
            {t('courses.completion.task.detail', {
              title: task.title[t.locale],
              minutes: task.minutes,
              points: task.passPoints,
              max: task.maxPoints,
            })}
          </p>
        </li>
      )}
      <li>
        <strong>{t('courses.completion.name')}</strong>
      </li>
      {decision && (
        <li>
          <strong>{t('courses.completion.decision')}</strong>
          <p>{t('courses.completion.decision.detail')}</p>
        </li>
      )}
    </ol>
  )
}

function inSentence(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1)
}

/** The units that the material refers to; the portal's own and one whose decree is not confirmed say so. */
export function UnitList({ units }: { units: readonly CompetencyUnit[] }) {
  const t = useT()
  const list = (
    <ul className={css.units}>
      {units.map((unit) => (
        <li key={unit.code}>
          <span className={css.code}>{unit.code}</span>
          <strong>{unit.title[t.locale]}</strong>
          <p>
            {standingOf(unit, t)}
            {unit.source && (
              <>
                {' · '}
                <a href={unit.source} rel="noopener">
                  {t('courses.units.source')}
                  <span className="sr-only"> {unit.code}</span>
                </a>
              </>
            )}
          </p>
          <UnitItems unit={unit} />
        </li>
      ))}
    </ul>
  )
  // Titles are published in Bahasa alone.
  if (t.locale === 'id' || units.every(({ own }) => own)) return list
  return (
    <>
      {list}
      <p>{t('courses.units.translation')}</p>
    </>
  )
}

function standingOf(unit: CompetencyUnit, t: Translate): string {
  if (unit.own) return t('courses.units.own')
  const decree = confirmedDecree(unit)
  return decree === null ? t('courses.units.unconfirmed') : t('courses.units.kepmenaker', { number: decree })
}

/** The KUK as published, and what the portal puts where none was found, each under its own name. */
function UnitItems({ unit }: { unit: CompetencyUnit }) {
  const t = useT()
  const items = itemsOfUnit(unit)
  const parts = (['kuk', 'cb'] as const).map((kind) => ({ kind, ofKind: items.filter((item) => item.kind === kind) }))
  if (items.length === 0) return null
  return (
    <div className={css.items}>
      <More
        lines="none"
        title={
          <>
            {t('courses.units.items')}
            <span className="sr-only"> {unit.code}</span>
          </>
        }
      >
        {parts.map(
          ({ kind, ofKind }) =>
            ofKind.length > 0 && (
              <div key={kind}>
                <p>{t(`courses.units.${kind}`)}</p>
                <ul lang="id">
                  {ofKind.map(({ code, text }) => (
                    <li key={code}>
                      <span className={css.code}>{code}</span> {text}
                    </li>
                  ))}
                </ul>
              </div>
            ),
        )}
      </More>
    </div>
  )
}
