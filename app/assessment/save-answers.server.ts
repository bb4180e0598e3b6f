import { z } from 'zod'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { graceSeconds, isOverdue } from './attempt-clock.ts'
import { closeAttempt } from './close-attempt.server.ts'
import { readCurrentAnswers } from './current-answers.server.ts'
import { isEmptyAnswer } from './questions/answer.ts'
import { answerSchema } from './questions/answer-schema.ts'

/** One change of one answer. `seq` grows with each change of the attempt; `opId` makes sending it again harmless. */
export const answerOpSchema = z.object({
  opId: z.uuid(),
  question: z.string().min(1).max(200),
  seq: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  value: answerSchema,
})
export type AnswerOp = z.output<typeof answerOpSchema>

export type SaveReceipt = {
  state: 'open' | 'submitted' | 'expired'
  serverNow: string
  expiresAt: string
  /** The highest number stored, by question. */
  acked: Record<string, number>
  /** Questions with an answer on the server, of how many. */
  safe: number
  total: number
}

/**
 * Appends changes of answers. What came already is passed over; after the end (and its grace) nothing is stored, the
 * attempt is closed, and `state` and the missing numbers in `acked` say so. Sharing the attempt's row lock with finishing makes it sure that an
 * acknowledged answer is scored. Throws `not_found`.
 */
export async function saveAnswers({ actor, attemptId, ops }: { actor: Actor; attemptId: string; ops: readonly AnswerOp[] }): Promise<SaveReceipt> {
  if (ops.length > 0) {
    await db.$executeRaw`
      with open_attempt as materialized (
        select attempt.id, attempt.items
        from attempt join enrolment on enrolment.id = attempt.enrolment_id
        where attempt.id = ${attemptId}::uuid
          and enrolment.person_id = ${actor.personId}::uuid
          and attempt.state = 'open'
          and now() <= attempt.expires_at + make_interval(secs => ${graceSeconds})
        for share of attempt
      )
      insert into answer_op (attempt_id, op_id, question, seq, value)
      select open_attempt.id, op."opId", op.question, op.seq, op.value
      from open_attempt
      cross join jsonb_to_recordset(${JSON.stringify(ops)}::jsonb) as op("opId" uuid, question text, seq bigint, value jsonb)
      where open_attempt.items @> jsonb_build_array(jsonb_build_object('question', op.question))
      on conflict (attempt_id, op_id) do nothing`
  }
  const receipt = await readReceipt(actor, attemptId)
  if (receipt.state !== 'open' || !isOverdue(new Date(receipt.expiresAt), new Date(receipt.serverNow))) return receipt
  await closeAttempt({ attemptId })
  return readReceipt(actor, attemptId)
}

async function readReceipt(actor: Actor, attemptId: string): Promise<SaveReceipt> {
  const rows = await db.$queryRaw<{ state: SaveReceipt['state']; expires_at: Date; now: Date; total: number }[]>`
    select attempt.state, attempt.expires_at, now() as now, jsonb_array_length(attempt.items) as total
    from attempt join enrolment on enrolment.id = attempt.enrolment_id
    where attempt.id = ${attemptId}::uuid and enrolment.person_id = ${actor.personId}::uuid`
  const [attempt] = rows
  if (!attempt) throw new AppError('not_found')
  const current = await readCurrentAnswers(db, attemptId)
  return {
    state: attempt.state,
    serverNow: attempt.now.toISOString(),
    expiresAt: attempt.expires_at.toISOString(),
    acked: Object.fromEntries([...current].map(([question, { seq }]) => [question, seq])),
    safe: [...current.values()].filter(({ answer }) => !isEmptyAnswer(answer)).length,
    total: attempt.total,
  }
}
