import { partField } from '../../quiz-form.ts'
import { partsOf } from '../answer.ts'
import type { AskedOf } from '../asked-question.ts'
import css from '../fields.module.css'
import { NumberInput } from '../number-input.tsx'

/** One number for each step. */
export function CalculationField({ question }: { question: AskedOf<'calculation'> }) {
  const given = partsOf(question.answer)
  return (
    <ol className={css.steps}>
      {question.steps.map(({ key, label, unitLabel }) => {
        const id = `langkah-${question.id}-${key}`
        return (
          <li key={key}>
            <label htmlFor={id} lang="id">
              {label}
            </label>
            <NumberInput id={id} name={partField(question.id, key)} part={key} typed={given.get(key) ?? ''} unitLabel={unitLabel} />
          </li>
        )
      })}
    </ol>
  )
}
