import { AnswerFileField } from '#app/assessment/answer-files/answer-file-field.tsx'
import { durationText, kindsText } from '#app/assessment/answer-files/answer-file-texts.ts'
import type { Translate } from '#app/i18n/translate.ts'
import type { AskedQuestion } from './asked-question.ts'
import { CalculationField } from './types/calculation-field.tsx'
import { ChoiceField, TruthField } from './types/choice-field.tsx'
import { ClozeField } from './types/cloze-field.tsx'
import { EssayField } from './types/essay-field.tsx'
import { HotspotField } from './types/hotspot-field.tsx'
import { MatchingField } from './types/matching-field.tsx'
import { NumericField } from './types/numeric-field.tsx'
import { OrderingField } from './types/ordering-field.tsx'
import { ShortTextField } from './types/short-text-field.tsx'

/** What a question of any type is answered with. */
export function QuestionControls({ question }: { question: AskedQuestion }) {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return <ChoiceField question={question} />
    case 'truefalse':
      return <TruthField question={question} />
    case 'numeric':
      return <NumericField question={question} />
    case 'matching':
      return <MatchingField question={question} />
    case 'ordering':
      return <OrderingField question={question} />
    case 'shorttext':
      return <ShortTextField question={question} />
    case 'cloze':
      return <ClozeField question={question} />
    case 'hotspot':
      return <HotspotField question={question} />
    case 'calculation':
      return <CalculationField question={question} />
    case 'essay':
      return <EssayField question={question} />
    case 'audio':
    case 'file':
      return <AnswerFileField question={question} />
  }
}

/** What to do, and how it is scored, in a sentence or two. */
export function ruleOf(t: Translate, question: AskedQuestion): string {
  switch (question.type) {
    case 'hotspot':
      return t(question.several ? 'assessment.quiz.choose.hotspot.several' : 'assessment.quiz.choose.hotspot')
    case 'matching':
      return t(question.rights.length > question.lefts.length ? 'assessment.quiz.choose.matching.extras' : 'assessment.quiz.choose.matching')
    case 'ordering':
      return t('assessment.quiz.choose.ordering', { count: question.items.length })
    case 'calculation':
      return t(question.steps.length > 1 ? 'assessment.quiz.choose.calculation' : 'assessment.quiz.choose.numeric')
    case 'essay':
      return t('assessment.quiz.choose.essay', question.words)
    case 'audio':
      return t('assessment.quiz.choose.audio', { time: durationText(t, question.seconds) })
    case 'file':
      return t('assessment.quiz.choose.file', { kinds: kindsText(t, question.takes) })
    default:
      return t(`assessment.quiz.choose.${question.type}`)
  }
}
