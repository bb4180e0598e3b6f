import { answerText } from '#app/assessment/questions/answer.ts'
import type { AskedOf } from '#app/assessment/questions/asked-question.ts'
import { NumberInput } from '#app/assessment/questions/number-input.tsx'
import { questionField } from '#app/assessment/quiz/quiz-form.ts'
import { useT } from '#app/i18n/use-translation.ts'

export function NumericField({ question }: { question: AskedOf<'numeric'> }) {
  const t = useT()
  const id = `angka-${question.id}`
  return (
    <>
      <label className="sr-only" htmlFor={id}>
        {t('assessment.quiz.number.label')}
      </label>
      <NumberInput id={id} name={questionField(question.id)} typed={answerText(question.answer ?? undefined)} unitLabel={question.unitLabel} />
    </>
  )
}
