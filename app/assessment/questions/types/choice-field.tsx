import type { AskedOf } from '#app/assessment/questions/asked-question.ts'
import { Box } from '#app/assessment/questions/box.tsx'
import { questionField } from '#app/assessment/quiz/quiz-form.ts'
import { useT } from '#app/i18n/use-translation.ts'

export function ChoiceField({ question }: { question: AskedOf<'single' | 'multiple'> }) {
  const chosen = [question.answer ?? []].flat()
  return question.options.map(({ key, text }) => (
    <Box
      key={key}
      type={question.type === 'multiple' ? 'checkbox' : 'radio'}
      name={questionField(question.id)}
      value={key}
      checked={chosen.includes(key)}
      lang="id"
    >
      {text}
    </Box>
  ))
}

export function TruthField({ question }: { question: AskedOf<'truefalse'> }) {
  const t = useT()
  return (['true', 'false'] as const).map((key) => (
    <Box key={key} type="radio" name={questionField(question.id)} value={key} checked={question.answer === key}>
      {t(`assessment.quiz.${key}`)}
    </Box>
  ))
}
