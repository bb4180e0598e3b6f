import { partsOf } from '#app/assessment/questions/answer.ts'
import type { AskedOf } from '#app/assessment/questions/asked-question.ts'
import css from '#app/assessment/questions/fields.module.css'
import { NumberInput } from '#app/assessment/questions/number-input.tsx'
import { partField } from '#app/assessment/quiz/quiz-form.ts'

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
