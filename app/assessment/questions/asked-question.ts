import type { Answer } from './answer.ts'
import type { OpenQuestion } from './open-question.ts'

/** A question on the page of an open attempt, with the answer that is stored. */
export type AskedQuestion = OpenQuestion & { answer: Answer | null }
export type AskedOf<Type extends OpenQuestion['type']> = Extract<AskedQuestion, { type: Type }>
