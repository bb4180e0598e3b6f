import type { PaperItem } from '#app/assessment/papers/draw-paper.ts'
import type { Answer } from '#app/assessment/questions/answer.ts'
import { pictureFinder } from '#app/assessment/questions/find-picture.ts'
import { type OpenQuestion, openQuestion } from '#app/assessment/questions/open-question.ts'
import type { CourseBody } from '#app/courses/course-body.ts'

/** The questions of a paper as whoever sits it may see them, with the answers so far. */
export function openQuestions(
  body: CourseBody,
  items: readonly PaperItem[],
  answers: ReadonlyMap<string, { answer: Answer }>,
): (OpenQuestion & { answer: Answer | null })[] {
  const findPicture = pictureFinder(body)
  return items.flatMap(({ question: id, options }) => {
    const question = body.questions.find((candidate) => candidate.id === id)
    return question ? [{ ...openQuestion(question, options, findPicture), answer: answers.get(id)?.answer ?? null }] : []
  })
}
