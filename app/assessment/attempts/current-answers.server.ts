import type { Answer } from '#app/assessment/questions/answer.ts'
import { answerSchema } from '#app/assessment/questions/answer-schema.ts'
import type { Tx } from '#app/platform/database.server.ts'

export type CurrentAnswer = { answer: Answer; seq: number }

/** The answer in force for each question of an attempt: the operation with the highest number, then the later one. */
export async function readCurrentAnswers(tx: Tx, attemptId: string): Promise<Map<string, CurrentAnswer>> {
  const rows = await tx.$queryRaw<{ question: string; seq: bigint; value: unknown }[]>`
    select distinct on (question) question, seq, value
    from answer_op
    where attempt_id = ${attemptId}::uuid
    order by question, seq desc, received_at desc, op_id desc`
  return currentAnswersOf(rows)
}

/** Rows with one operation a question. One that cannot be read counts as empty: it must stop neither the page nor the end of the attempt. */
export function currentAnswersOf(rows: readonly { question: string; seq: bigint | number; value: unknown }[]): Map<string, CurrentAnswer> {
  return new Map(rows.map(({ question, seq, value }) => [question, { answer: answerSchema.safeParse(value).data ?? '', seq: Number(seq) }]))
}
