import type { Answer } from '#app/assessment/questions/answer.ts'

/** What the server says after storing changes of answers; times as ISO text. */
export type SaveReceipt = {
  state: 'open' | 'submitted' | 'expired'
  serverNow: string
  expiresAt: string
  /** The highest number stored, by question. */
  acked: Record<string, number>
  /** Changes that came too late to count by themselves and are kept for a person to judge. */
  late: string[]
  /** Changes that cannot be read or do not belong to this paper; they were not stored, whatever else was. */
  refused: string[]
  /** Answers that were given elsewhere since `seen`. */
  others: Record<string, Answer>
  /** Questions with an answer on the server, of how many. */
  safe: number
  total: number
}
