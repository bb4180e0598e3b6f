import { useT } from '#app/i18n/use-translation.ts'
import { Card } from '#app/ui/card.tsx'
import { Stack } from '#app/ui/layout.tsx'
import { More } from '#app/ui/more.tsx'
import { Prose } from '#app/ui/prose.tsx'
import { Table } from '#app/ui/table.tsx'
import type { Observation, OralQuestion } from './course-body.ts'
import type { TeachingMaterial } from './teaching-material.server.ts'
import css from './teaching-parts.module.css'
import { type CompetencyUnit, itemsOfUnit } from './unit-body.ts'

type CoveredItemsProps = {
  covers: readonly string[]
  units: readonly CompetencyUnit[]
  /** The unit under whose heading they stand; the others are named. */
  under?: string
}

/** KUK and CB codes with their words, each named for what it is. */
function CoveredItems({ covers, units, under }: CoveredItemsProps) {
  const t = useT()
  const items = units.flatMap((unit) => itemsOfUnit(unit).flatMap((item) => (covers.includes(item.ref) ? [{ ...item, unit: unit.code }] : [])))
  return (
    <ul className={css.covers}>
      {items.map(({ ref, unit, code, text, kind }) => (
        <li key={ref}>
          <strong>
            {t(`courses.teaching.${kind}`)} {unit === under ? code : `${unit} ${code}`}
          </strong>{' '}
          <span lang="id">{text}</span>
        </li>
      ))}
    </ul>
  )
}

/** Who is observed, where and when; written on paper only. */
export function SheetHead() {
  const t = useT()
  return (
    <dl className={css.sheetHead}>
      {(['learner', 'place', 'date', 'observer'] as const).map((line) => (
        <div key={line}>
          <dt>{t(`courses.teaching.sheet.${line}`)}</dt>
          <dd />
        </div>
      ))}
    </dl>
  )
}

function Box({ label }: { label: string }) {
  return (
    <span className={css.box}>
      <span className="sr-only">{label}</span>
    </span>
  )
}

/** What to look for, unit by unit, with boxes to tick on paper. */
export function ObservationTables({ observation, units }: { observation: Observation; units: readonly CompetencyUnit[] }) {
  const order = units.flatMap(itemsOfUnit).map(({ ref }) => ref)
  const rank = (covers: readonly string[]) => order.indexOf(covers[0] ?? '')
  const items = observation.items.toSorted((a, b) => rank(a.covers) - rank(b.covers))
  return (
    <>
      {units.map((unit) => {
        const ofUnit = items.filter(({ covers }) => covers[0]?.startsWith(`${unit.code}/`))
        return ofUnit.length > 0 && <ObservationTable key={unit.code} unit={unit} items={ofUnit} units={units} />
      })}
    </>
  )
}

function ObservationTable({ unit, items, units }: { unit: CompetencyUnit; items: Observation['items']; units: readonly CompetencyUnit[] }) {
  const t = useT()
  return (
    <Table
      caption={`${unit.code} · ${unit.title[t.locale]}`}
      rows={items}
      rowKey={({ look }) => look}
      columns={[
        {
          key: 'look',
          label: t('courses.teaching.look'),
          isHeader: true,
          render: ({ look, ask, covers }) => (
            <div className={css.look}>
              <p lang="id">{look}</p>
              {ask && (
                <p className={css.ask} lang="id">
                  {ask}
                </p>
              )}
              <CoveredItems covers={covers} units={units} under={unit.code} />
            </div>
          ),
        },
        { key: 'yes', label: t('courses.teaching.seen'), render: () => <Box label={t('courses.teaching.box')} /> },
        { key: 'no', label: t('courses.teaching.not-seen'), render: () => <Box label={t('courses.teaching.box')} /> },
        { key: 'note', label: t('courses.teaching.note'), render: () => <span className={css.blank} /> },
      ]}
    />
  )
}

/** Questions to ask aloud, each with what a good answer holds. */
export function OralQuestions({ questions, units }: { questions: readonly OralQuestion[]; units: readonly CompetencyUnit[] }) {
  const t = useT()
  return (
    <ol className={css.oral}>
      {questions.map(({ id, covers, question, expect, probe }) => (
        <li key={id}>
          <p className={css.question} lang="id">
            {question}
          </p>
          <p>{t('courses.teaching.expect')}</p>
          <ul lang="id">
            {expect.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          {probe && (
            <p>
              {t('courses.teaching.probe')} <span lang="id">{probe}</span>
            </p>
          )}
          <CoveredItems covers={covers} units={units} />
        </li>
      ))}
    </ol>
  )
}

/** Each task with its rubric and the answer that reaches its top. */
export function SampleAnswers({ tasks, units }: Pick<TeachingMaterial, 'tasks' | 'units'>) {
  const t = useT()
  return (
    <Stack gap="large">
      {tasks.map((task) => (
        <Card key={task.key} title={task.title[t.locale]}>
          <More lines="above" title={t('courses.teaching.instructions')}>
            <Prose html={task.instructionsHtml} lang="id" />
          </More>
          <More lines="above" title={t('courses.teaching.rubric', { points: task.passPoints })}>
            {task.criteria.map((criterion) => (
              <div key={criterion.key} className={css.criterion}>
                <h3 lang="id">{criterion.title}</h3>
                <CoveredItems covers={criterion.covers} units={units} />
                <dl lang="id">
                  {criterion.levels.map((level) => (
                    <div key={level.key}>
                      <dt>
                        {level.points} · {level.title}
                      </dt>
                      <dd>{level.description}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            ))}
          </More>
          {task.sampleAnswerHtml !== null && (
            <More lines="above" title={t('courses.teaching.sample')} open>
              <Prose html={task.sampleAnswerHtml} lang="id" />
            </More>
          )}
        </Card>
      ))}
    </Stack>
  )
}
