import type { Answer } from '#app/assessment/questions/answer.ts'
import { answerSchema } from '#app/assessment/questions/answer-schema.ts'
import type { Tx } from '#app/platform/database.server.ts'

/** `brought`: who brought it in a file; null when the learner's own phone or form sent it. */
export type CurrentAnswer = { opId: string; answer: Answer; seq: number; receivedAt: Date; brought: { byId: string; at: Date } | null }

type Row = { opId?: string; question: string; seq: bigint | number; value: unknown; broughtById?: string | null; receivedAt?: Date | string }

/** The answer in force for each question of an attempt: the operation with the highest number, then the later one. */
export async function readCurrentAnswers(tx: Tx, attemptId: string): Promise<Map<string, CurrentAnswer>> {
  const rows = await tx.$queryRaw<Row[]>`
    select distinct on (question) op_id as "opId", question, seq, value, brought_by_id as "broughtById", received_at as "receivedAt"
    from answer_op
    where attempt_id = ${attemptId}::uuid
    order by question, seq desc, received_at desc, op_id desc`
  return currentAnswersOf(rows)
}

/** Rows with one operation a question. One that cannot be read counts as empty: it must stop neither the page nor the end of the attempt. */
export function currentAnswersOf(rows: readonly Row[]): Map<string, CurrentAnswer> {
  return new Map(
    rows.map(({ opId = '', question, seq, value, broughtById, receivedAt = '' }) => [
      question,
      {
        opId,
        answer: answerSchema.safeParse(value).data ?? '',
        seq: Number(seq),
        receivedAt: new Date(receivedAt),
        brought: broughtById ? { byId: broughtById, at: new Date(receivedAt) } : null,
      },
    ]),
  )
}
