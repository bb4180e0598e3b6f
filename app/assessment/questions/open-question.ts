import type { Question } from '#app/courses/course-body.ts'

/** What a learner may see of a question while the attempt is open. */
export type OpenQuestion = {
  id: string
  type: Question['type']
  text: string
  /** In the order of this paper. */
  options: { key: string; text: string }[]
  unitLabel: string | null
}

/** Takes from a question only what may be seen; which option is right never leaves the server. */
export function openQuestion(question: Question, order: readonly string[]): OpenQuestion {
  return {
    id: question.id,
    type: question.type,
    text: question.text,
    options: 'options' in question ? inOrder(question.options, order).map(({ key, text }) => ({ key, text })) : [],
    unitLabel: question.type === 'numeric' ? question.unitLabel : null,
  }
}

/** Options as this paper shows them. */
export function inOrder<Option extends { key: string }>(options: readonly Option[], order: readonly string[]): Option[] {
  return order.flatMap((key) => options.find((option) => option.key === key) ?? [])
}
