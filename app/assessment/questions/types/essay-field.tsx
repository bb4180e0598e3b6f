import { useT } from '#app/i18n/use-translation.ts'
import { questionField } from '../../quiz-form.ts'
import { answerText } from '../answer.ts'
import { longestText } from '../answer-limits.ts'
import type { AskedOf } from '../asked-question.ts'
import css from '../fields.module.css'

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
