import { splitCloze } from '#app/courses/cloze-text.ts'
import type { Question } from '#app/courses/question-body.ts'
import { type Answer, isEmptyAnswer } from './answer.ts'
import type { Explanation } from './explanation.ts'
import type { FindPicture } from './find-picture.ts'
import { kindOf } from './question-kinds.ts'

/** A question after the attempt has ended: what was right, what was given, and why. */
export type ExplainedQuestion = {
  id: string
  type: Question['type']
  text: string
  /** From 0 to 1; null where no machine judges. */
  points: number | null
  answered: boolean
  /** Null while it is explained later: nothing then tells what is right. */
  details: (Explanation & { explanation: string }) | null
}

type Given = { question: Question; order: readonly string[]; answer: Answer | undefined; points: number; findPicture: FindPicture; all: boolean }

/**
 * Explains a question. One that was left open is explained only when `all` are (passed, or no attempt left):
 * otherwise an attempt handed in empty would show the answers of the next.
 */
export function explainQuestion({ question, order, answer, points, findPicture, all }: Given): ExplainedQuestion {
  const kind = kindOf(question)
  const answered = !isEmptyAnswer(answer)
  return {
    id: question.id,
    type: question.type,
    text: question.type === 'cloze' ? withBlanks(question.text) : question.text,
    points: kind.isScored ? points : null,
    answered,
    details: answered || all ? { ...kind.explain(question, order, answer, findPicture), explanation: question.explanation } : null,
  }
}

/** Gaps as numbered blanks, since their names may say what belongs there. */
function withBlanks(text: string): string {
  let number = 0
  return splitCloze(text)
    .map((piece) => ('text' in piece ? piece.text : `____ (${++number})`))
    .join('')
}
