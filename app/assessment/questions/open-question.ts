import type { Question } from '#app/courses/question-body.ts'
import type { FindPicture } from './find-picture.ts'
import { kindOf, type QuestionView } from './question-kinds.ts'

/** What a learner may see of a question while the attempt is open. `text` is empty where the view holds it, as for gaps. */
export type OpenQuestion = QuestionView & { id: string; text: string }

/** Takes from a question only what may be seen; what is right never leaves the server. */
export function openQuestion(question: Question, order: readonly string[], findPicture: FindPicture): OpenQuestion {
  return { ...kindOf(question).open(question, order, findPicture), id: question.id, text: question.type === 'cloze' ? '' : question.text }
}
