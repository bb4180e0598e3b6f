import { useT } from '#app/i18n/use-translation.ts'
import { questionField } from '../../quiz-form.ts'
import type { AskedOf } from '../asked-question.ts'
import { Box } from '../box.tsx'

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
