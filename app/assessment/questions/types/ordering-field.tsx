import { classNames } from '#app/ui/class-names.ts'
import field from '#app/ui/field.module.css'
import { partField } from '../../quiz-form.ts'
import { partsOf } from '../answer.ts'
import type { AskedOf } from '../asked-question.ts'
import css from '../fields.module.css'

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
