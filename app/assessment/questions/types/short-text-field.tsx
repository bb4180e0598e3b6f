import { answerText } from '#app/assessment/questions/answer.ts'
import { longestPart } from '#app/assessment/questions/answer-limits.ts'
import type { AskedOf } from '#app/assessment/questions/asked-question.ts'
import css from '#app/assessment/questions/fields.module.css'
import { questionField } from '#app/assessment/quiz/quiz-form.ts'
import { useT } from '#app/i18n/use-translation.ts'

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
