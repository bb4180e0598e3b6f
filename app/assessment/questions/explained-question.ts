import type { Judgement } from '#app/assessment/judging/judgement.ts'
import type { LessonLink } from '#app/assessment/papers/lessons-about.ts'
import { splitCloze } from '#app/courses/cloze-text.ts'
import type { Question } from '#app/courses/question-body.ts'
import type { Answer } from './answer.ts'
import type { Explanation } from './explanation.ts'
import type { FindPicture } from './find-picture.ts'
import { isAnswered } from './is-answered.ts'
import { kindOf } from './question-kinds.ts'
import { withholdRight } from './withhold-right.ts'

/** A question after the attempt has ended: what was right, what was given, and why. */
export type ExplainedQuestion = {
  id: string
  type: Question['type']
  text: string
  /** From 0 to 1; null where no machine judges. */
  points: number | null
  answered: boolean
  /** What a trainer said of it, where no machine judges; null where nobody was asked. */
  judgement: Judgement | 'waiting' | null
  /** Null while it is explained later: nothing then tells what is right. Without `explanation` it tells only what was wrong. */
  details: (Explanation & { explanation: string | null }) | null
  /** Lessons about it. */
  lessons: LessonLink[]
}

type Given = {
  question: Question
  order: readonly string[]
  answer: Answer | undefined
  points: number
  findPicture: FindPicture
  all: boolean
  lessons?: LessonLink[]
  judgement?: Judgement | 'waiting'
}

/**
 * Explains a question. Unless `all` may be told (passed, no attempt left, or free practice), one left open is not
 * explained and a wrong answer hears only that it is wrong and why: otherwise one attempt would show the answers of the next.
 */
export function explainQuestion({ question, order, answer, points, findPicture, all, lessons = [], judgement }: Given): ExplainedQuestion {
  const kind = kindOf(question)
  const answered = isAnswered(question, answer)
  const explain = () => ({ ...kind.explain(question, order, answer, findPicture), explanation: question.explanation })
  const hint = () => ({
    ...withholdRight(kind.explain(question, order, answer, findPicture), { inOrder: question.type === 'ordering' }),
    explanation: null,
  })
  const isFull = all || (answered && points === 1)
  return {
    id: question.id,
    type: question.type,
    text: question.type === 'cloze' ? withBlanks(question.text) : question.text,
    points: kind.isScored ? points : null,
    answered,
    judgement: judgement ?? null,
    details: isFull ? explain() : answered ? hint() : null,
    lessons: isFull && points === 1 ? [] : lessons,
  }
}

/** Gaps as numbered blanks, since their names may say what belongs there. */
function withBlanks(text: string): string {
  let number = 0
  return splitCloze(text)
    .map((piece) => ('text' in piece ? piece.text : `____ (${++number})`))
    .join('')
}
