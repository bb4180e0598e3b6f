import type { Answer } from '#app/assessment/questions/answer.ts'
import { fileInAnswer, kindsTaken } from '#app/assessment/questions/answer-file.ts'
import type { Explanation } from '#app/assessment/questions/explanation.ts'
import type { QuestionKind } from '#app/assessment/questions/question-kind.ts'
import type { AnswerFileKind, QuestionOf } from '#app/courses/question-body.ts'

export type AudioView = { type: 'audio'; seconds: number }
export type FileView = { type: 'file'; takes: AnswerFileKind[] }

type ByFile = QuestionOf<'audio'> | QuestionOf<'file'>

/** As with an essay, no machine judges: a trainer says which points of the guide the file holds. */
const byFile = {
  isScored: false,
  order: () => [],
  isAnswer: (question: ByFile, answer: Answer) => {
    const file = fileInAnswer(answer)
    return file !== null && kindsTaken(question).includes(file.kind)
  },
  score: () => 0,
  // No file is the right one.
  key: () => '',
  explain: ({ guide }: ByFile, _order: readonly string[], answer: Answer | undefined): Explanation => ({
    kind: 'essay',
    typed: '',
    file: fileInAnswer(answer),
    guide,
  }),
}

export const audio: QuestionKind<'audio', AudioView> = { ...byFile, open: ({ seconds }) => ({ type: 'audio', seconds }) }

export const file: QuestionKind<'file', FileView> = { ...byFile, open: ({ takes }) => ({ type: 'file', takes }) }
