import { useT } from '#app/i18n/use-translation.ts'
import { questionField } from '../../quiz-form.ts'
import { answerText } from '../answer.ts'
import type { AskedOf } from '../asked-question.ts'
import { NumberInput } from '../number-input.tsx'

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
