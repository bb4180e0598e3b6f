import type { ReactNode } from 'react'
import type { AskedQuestion } from '#app/assessment/questions/asked-question.ts'
import { QuestionControls, ruleOf } from '#app/assessment/questions/question-controls.tsx'
import { useT } from '#app/i18n/use-translation.ts'
import css from './quiz.module.css'

/** A question as it is asked, with what to do and what it is answered with. */
export function QuestionFrame({
  question,
  number,
  total,
  children,
}: {
  question: AskedQuestion
  number: number
  total: number
  children?: ReactNode
}) {
  const t = useT()
  return (
    <fieldset className={css.question} id={`soal-${number}`} data-question={question.id}>
      <legend>
        <span className={css.number}>{t('assessment.quiz.question', { number, total })}</span>
        {question.text === '' ? (
          <span className={css.text}>{t('assessment.quiz.cloze')}</span>
        ) : (
          <span className={css.text} lang="id">
            {question.text}
          </span>
        )}
      </legend>
      <p className={css.hint}>{ruleOf(t, question)}</p>
      <QuestionControls question={question} />
      {children}
    </fieldset>
  )
}
