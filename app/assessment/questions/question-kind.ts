import type { Question, QuestionOf } from '#app/courses/question-body.ts'
import type { Answer } from './answer.ts'
import type { Explanation } from './explanation.ts'
import type { FindPicture } from './find-picture.ts'

/**
 * What the portal knows to do with questions of one type; `View` is what may be seen while the attempt is open. Keys in
 * views, orders and answers must tell nothing about what is right, since pages carry them.
 */
export type QuestionKind<Type extends Question['type'], View> = {
  /** False where no machine judges. */
  isScored: boolean
  /** The keys of what is shuffled, in an order of this paper's own; it is stored with the paper. */
  order: (question: QuestionOf<Type>, random: () => number) => string[]
  open: (question: QuestionOf<Type>, order: readonly string[], findPicture: FindPicture) => View
  /** True when the answer says something about this very question: names an option or fills a part that it has. */
  isAnswer: (question: QuestionOf<Type>, answer: Answer) => boolean
  /** From 0 to 1. */
  score: (question: QuestionOf<Type>, answer: Answer) => number
  /** An answer with full marks. */
  key: (question: QuestionOf<Type>) => Answer
  explain: (question: QuestionOf<Type>, order: readonly string[], answer: Answer | undefined, findPicture: FindPicture) => Explanation
}
