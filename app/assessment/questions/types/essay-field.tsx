import { answerText } from '#app/assessment/questions/answer.ts'
import { longestText } from '#app/assessment/questions/answer-limits.ts'
import type { AskedOf } from '#app/assessment/questions/asked-question.ts'
import css from '#app/assessment/questions/fields.module.css'
import { questionField } from '#app/assessment/quiz/quiz-form.ts'
import { useT } from '#app/i18n/use-translation.ts'

export function EssayField({ question }: { question: AskedOf<'essay'> }) {
  const t = useT()
  return (
    <textarea
      name={questionField(question.id)}
      defaultValue={answerText(question.answer ?? undefined)}
      rows={9}
      maxLength={longestText}
      aria-label={t('assessment.quiz.number.label')}
      className={css.control}
      lang="id"
    />
  )
}
