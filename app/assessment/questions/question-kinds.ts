import type { Question } from '#app/courses/question-body.ts'
import type { QuestionKind } from './question-kind.ts'
import { type AudioView, audio, type FileView, file } from './types/answer-by-file.ts'
import { type CalculationView, calculation } from './types/calculation.ts'
import { type ChoiceView, multiple, single } from './types/choice.ts'
import { type ClozeView, cloze } from './types/cloze.ts'
import { type EssayView, essay } from './types/essay.ts'
import { type HotspotView, hotspot } from './types/hotspot.ts'
import { type MatchingView, matching } from './types/matching.ts'
import { type NumericView, numeric } from './types/numeric.ts'
import { type OrderingView, ordering } from './types/ordering.ts'
import { type ShortTextView, shortText } from './types/short-text.ts'
import { type TruthView, truth } from './types/truth.ts'

export type QuestionView =
  | ChoiceView
  | TruthView
  | NumericView
  | MatchingView
  | OrderingView
  | ShortTextView
  | ClozeView
  | HotspotView
  | CalculationView
  | EssayView
  | AudioView
  | FileView

/** Every type of question. Its field on the page is in `question-fields.tsx`, its shape in `app/courses/question-body.ts`. */
const kinds: { [Type in Question['type']]: QuestionKind<Type, QuestionView> } = {
  single,
  multiple,
  truefalse: truth,
  numeric,
  matching,
  ordering,
  shorttext: shortText,
  cloze,
  hotspot,
  calculation,
  essay,
  audio,
  file,
}

/** What to do with a question. Its methods take this very question. */
export function kindOf<Type extends Question['type']>(question: { type: Type }): QuestionKind<Type, QuestionView> {
  return kinds[question.type]
}
