import { readBankCourse } from '#app/assessment/banks/bank-scope.server.ts'
import { drawPaper, paperOfAttempt } from '#app/assessment/papers/draw-paper.ts'
import { type ExplainedQuestion, explainQuestion } from '#app/assessment/questions/explained-question.ts'
import { pictureFinder } from '#app/assessment/questions/find-picture.ts'
import { type OpenQuestion, openQuestion } from '#app/assessment/questions/open-question.ts'
import { kindOf } from '#app/assessment/questions/question-kinds.ts'
import { type Bilingual, findPaper } from '#app/courses/course-body.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'

export type PrintedPaper = {
  slug: string
  title: Bilingual
  course: Bilingual
  minutes: number
  set: number
  questions: { asked: OpenQuestion; key: ExplainedQuestion['details'] }[]
}

/** A paper for print; the same `set` gives the same questions while the course version stays. Throws `not_found`. */
export async function readPrintedPaper({
  actor,
  course,
  paper: key,
  set,
}: {
  actor: Actor
  course: string
  paper: string
  set: number
}): Promise<PrintedPaper> {
  const { body } = await readBankCourse({ actor, course })
  const paper = findPaper(body, key)
  if (!paper) throw new AppError('not_found')
  const findPicture = pictureFinder(body)
  const items = drawPaper(body, paperOfAttempt(paper, { enrolmentId: 'cetak', number: set }), `cetak:${key}:${set}`)
  const questions = items.flatMap(({ question: id, options }) => {
    const question = body.questions.find((each) => each.id === id)
    if (!question) return []
    const explained = explainQuestion({ question, order: options, answer: kindOf(question).key(question), points: 1, findPicture, all: true })
    return [{ asked: openQuestion(question, options, findPicture), key: explained.details }]
  })
  return { slug: body.slug, title: paper.title, course: body.title, minutes: paper.minutes, set, questions }
}
