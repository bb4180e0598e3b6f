import { useT } from '#app/i18n/use-translation.ts'
import { questionField } from '../../quiz-form.ts'
import { answerText } from '../answer.ts'
import { longestPart } from '../answer-limits.ts'
import type { AskedOf } from '../asked-question.ts'
import css from '../fields.module.css'

export function ShortTextField({ question }: { question: AskedOf<'shorttext'> }) {
  const t = useT()
  const typed = answerText(question.answer ?? undefined)
  return (
    <input
      name={questionField(question.id)}
      defaultValue={typed}
      maxLength={longestPart}
      aria-label={t('assessment.quiz.number.label')}
      className={css.control}
      lang="id"
      autoCapitalize="none"
    />
  )
}
