import { partsOf } from '#app/assessment/questions/answer.ts'
import type { AskedOf } from '#app/assessment/questions/asked-question.ts'
import css from '#app/assessment/questions/fields.module.css'
import { partField } from '#app/assessment/quiz/quiz-form.ts'
import { classNames } from '#app/ui/class-names.ts'
import field from '#app/ui/field.module.css'

/** A number for each item. */
export function OrderingField({ question }: { question: AskedOf<'ordering'> }) {
  const given = partsOf(question.answer)
  return question.items.map(({ key, text }) => (
    <label key={key} className={css.place}>
      <span className={classNames(field.select, css.list)}>
        <select name={partField(question.id, key)} data-part={key} defaultValue={given.get(key) ?? ''} className={css.control}>
          <option value="">–</option>
          {Array.from(question.items, (_, index) => String(index + 1)).map((place) => (
            <option key={place} value={place}>
              {place}
            </option>
          ))}
        </select>
      </span>
      <span lang="id">{text}</span>
    </label>
  ))
}
