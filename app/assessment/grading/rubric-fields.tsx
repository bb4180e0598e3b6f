import type { ReactNode } from 'react'
import { maxPoints, type Rubric } from '#app/courses/course-body.ts'
import { translate } from '#app/i18n/translate.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { useField } from '#app/ui/form-state.ts'
import { levelField } from './grading-form.ts'
import css from './rubric.module.css'
import type { Levels } from './rubric.ts'

type RubricFieldsProps = {
  rubric: Rubric
  chosen: Levels
  /** What stands between the criteria and the bar. */
  children?: ReactNode
  /** Buttons beside the sum, in a bar that stays in sight. */
  actions: ReactNode
}

/** One group of cards a criterion, each level described; the points of what is chosen are summed by the style sheet. */
export function RubricFields({ rubric, chosen, children, actions }: RubricFieldsProps) {
  const t = useT()
  return (
    <div className={css.rubric}>
      <label className={css.words}>
        <input type="checkbox" /> {t('assessment.desk.all-words')}
      </label>
      {rubric.criteria.map((criterion) => (
        <CriterionField key={criterion.key} criterion={criterion} chosen={chosen[criterion.key]} />
      ))}
      {children}
      <div className={css.bar} data-rubric-bar>
        <p className={css.sum}>
          {canCount(rubric) && (
            <>
              {t('assessment.grade.sum')} <strong />
            </>
          )}
          <span>{t('assessment.grade.sum.of', { max: maxPoints(rubric), pass: rubric.passPoints })}</span>
        </p>
        {actions}
      </div>
    </div>
  )
}

function CriterionField({ criterion, chosen }: { criterion: Rubric['criteria'][number]; chosen: string | undefined }) {
  const t = useT()
  const name = levelField(criterion.key)
  const { id, value = chosen, error } = useField(name)
  return (
    <fieldset data-criterion className={error ? `${css.criterion} ${css.wrong}` : css.criterion} aria-describedby={error && `${id}-error`}>
      <legend lang="id">{criterion.title}</legend>
      {error && (
        <p className={css.error} id={`${id}-error`}>
          {translate(t.locale, error.key, error.params)}
        </p>
      )}
      {criterion.levels.map((level, index) => (
        <label key={level.key} className={css.level}>
          <input
            type="radio"
            id={index === 0 ? id : undefined}
            name={name}
            value={level.key}
            defaultChecked={value === level.key}
            required
            data-points={level.points}
          />
          <strong lang="id">{level.title}</strong>
          <kbd className={css.key}>{index + 1}</kbd>
          <span className={css.points}>{t('assessment.task.points', { count: level.points })}</span>
          <span className={css.description} lang="id">
            {level.description}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** The style sheet knows how to add levels of up to ten points. */
function canCount(rubric: Rubric): boolean {
  return rubric.criteria.every(({ levels }) => levels.every(({ points }) => points <= 10))
}
