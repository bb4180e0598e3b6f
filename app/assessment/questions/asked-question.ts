import type { AnswerFileVersion } from '#app/assessment/answer-files/answer-file-view.ts'
import type { EvidenceLimits } from '#app/assessment/evidence/evidence-format.ts'
import type { AnswerFileKind } from '#app/courses/question-body.ts'
import type { Answer } from './answer.ts'
import type { OpenQuestion } from './open-question.ts'

/** What was handed in for a question that is answered by a file, what may be, and where it is sent. */
export type QuestionFiles = { versions: AnswerFileVersion[]; kinds: readonly AnswerFileKind[]; limits: EvidenceLimits; address: string }

/** A question on the page of an open attempt, with the answer that is stored. */
export type AskedQuestion = OpenQuestion & { answer: Answer | null; files?: QuestionFiles }
export type AskedOf<Type extends OpenQuestion['type']> = Extract<AskedQuestion, { type: Type }>
