import { partsOf } from '#app/assessment/questions/answer.ts'
import type { AskedOf } from '#app/assessment/questions/asked-question.ts'
import css from '#app/assessment/questions/fields.module.css'
import { partField } from '#app/assessment/quiz/quiz-form.ts'
import { useT } from '#app/i18n/use-translation.ts'
import { classNames } from '#app/ui/class-names.ts'
import field from '#app/ui/field.module.css'

/** A closed list cuts longer texts on a narrow phone; they then stand in full above. */
const fitsInList = 28

/** One list of right sides for each left one. */
export function MatchingField({ question }: { question: AskedOf<'matching'> }) {
  const t = useT()
  const given = partsOf(question.answer)
  const rights = question.rights.map((right, index) => ({ ...right, letter: String.fromCharCode(65 + index) }))
  const isLong = rights.some(({ text }) => text.length > fitsInList)
  return (
    <>
      <ol className={isLong ? css.letters : css.lettersOnPaper} lang="id" type="A">
        {rights.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ol>
      {question.lefts.map((left) => (
        <label key={left.key} className={css.pair}>
          <span lang="id">{left.text}</span>
          <span className={classNames(field.select, css.list)}>
            <select
              name={partField(question.id, left.key)}
              data-part={left.key}
              defaultValue={given.get(left.key) ?? ''}
              className={css.control}
              lang="id"
            >
              <option value="">{t('assessment.quiz.matching.empty')}</option>
              {rights.map(({ key, text, letter }) => (
                <option key={key} value={key}>
                  {isLong ? `${letter}. ${text}` : text}
                </option>
              ))}
            </select>
          </span>
        </label>
      ))}
    </>
  )
}
