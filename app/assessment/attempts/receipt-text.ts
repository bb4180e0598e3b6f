import { type Answer, isEmptyAnswer } from '#app/assessment/questions/answer.ts'

export type ReceiptFacts = {
  attemptId: string
  state: 'submitted' | 'expired'
  startedAt: Date
  finishedAt: Date
  /** The questions in the order of the paper, each with the answer in force and its number; null where none was given. */
  answers: readonly { question: string; given: { seq: number; answer: Answer } | null }[]
}

/**
 * What a receipt says, as lines of text that anybody can hash again with any SHA-256 program: UTF-8, lines ended by one
 * line feed each, instants in UTC with milliseconds, answers as JSON.
 */
export function receiptText({ attemptId, state, startedAt, finishedAt, answers }: ReceiptFacts): string {
  const lines = [
    'TANDA TERIMA JAWABAN 1',
    `percobaan ${attemptId}`,
    `mulai ${startedAt.toISOString()}`,
    `${state === 'submitted' ? 'dikirim' : 'waktu-habis'} ${finishedAt.toISOString()}`,
    `terjawab ${countAnswered(answers)} dari ${answers.length}`,
    ...answers.map(({ question, given }, index) => `${index + 1} ${question} ${given ? `${given.seq} ${JSON.stringify(given.answer)}` : '-'}`),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

export function countAnswered(answers: ReceiptFacts['answers']): number {
  return answers.filter(({ given }) => !isEmptyAnswer(given?.answer)).length
}

const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** Twelve characters without look-alikes in three groups, from 12 random bytes: some 59 bits, not to be guessed. */
export function receiptCode(random: Uint8Array): string {
  const characters = Array.from(random.subarray(0, 12), (byte) => alphabet[byte % alphabet.length]!)
  return [0, 4, 8].map((from) => characters.slice(from, from + 4).join('')).join('-')
}

/** The code as stored, whatever the case, blanks or hyphens typed; null when it can be none. */
export function parseReceiptCode(text: string): string | null {
  const code = text.toUpperCase().replace(/[\s-]/g, '')
  if (code.length !== 12 || ![...code].every((character) => alphabet.includes(character))) return null
  return [0, 4, 8].map((from) => code.slice(from, from + 4)).join('-')
}
