import { hasWords } from '#app/assessment/questions/answer.ts'
import type { QuestionKind } from '#app/assessment/questions/question-kind.ts'
import { plainWords } from '#app/courses/plain-words.ts'

export type ShortTextView = { type: 'shorttext' }

/** True when the words are among the accepted forms. */
export function isAccepted(typed: string, accepted: readonly string[]): boolean {
  const words = plainWords(typed)
  return words !== '' && accepted.some((form) => plainWords(form) === words)
}

export const shortText: QuestionKind<'shorttext', ShortTextView> = {
  isScored: true,
  order: () => [],
  open: () => ({ type: 'shorttext' }),
  isAnswer: (_question, answer) => typeof answer === 'string' && hasWords(answer),
  score: ({ accepted }, answer) => (typeof answer === 'string' && isAccepted(answer, accepted) ? 1 : 0),
  key: ({ accepted }) => accepted[0] ?? '',
  explain: ({ accepted }, _order, answer) => {
    const given = typeof answer === 'string' && answer.trim() !== '' ? answer : null
    return {
      kind: 'parts',
      sentence: [],
      parts: [
        {
          key: 'words',
          label: null,
          given,
          right: accepted.join(' / '),
          range: null,
          isRight: given !== null && isAccepted(given, accepted),
          carried: false,
          why: null,
        },
      ],
    }
  },
}
