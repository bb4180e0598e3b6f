import { notePresence } from '#app/assessment/exam-day/note-presence.server.ts'
import { isEmptyAnswer } from '#app/assessment/questions/answer.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { AnswerOp } from './answer-op.ts'
import { appendAnswers } from './append-answers.server.ts'
import { isOverdue } from './attempt-clock.ts'
import { closeAttempt } from './close-attempt.server.ts'
import { currentAnswersOf } from './current-answers.server.ts'
import type { SaveReceipt } from './save-receipt.ts'

type Given = { actor: Actor; attemptId: string; ops: readonly AnswerOp[]; seen?: number; unsent?: number }

/**
 * Appends changes of answers. What came already is passed over. After the end (and its grace) the attempt is closed, and
 * changes are kept apart as late answers, which count once a person has accepted them. Sharing the attempt's row lock
 * with finishing makes it sure that an acknowledged answer is scored. Throws `not_found`.
 */
export async function saveAnswers({ actor, attemptId, ops, seen, unsent = 0 }: Given): Promise<SaveReceipt> {
  if (ops.length > 0) await appendAnswers({ attemptId, whose: Prisma.sql`enrolment.person_id = ${actor.personId}::uuid`, ops })
  const receipt = await readReceipt(actor, attemptId, ops, seen)
  if (receipt.isExam && receipt.state === 'open') await notePresence({ attemptId, unsent })
  if (receipt.state !== 'open' || !isOverdue(new Date(receipt.expiresAt), new Date(receipt.serverNow))) return publicPart(receipt)
  await closeAttempt({ attemptId })
  return publicPart(await readReceipt(actor, attemptId, ops, seen))
}

type Row = {
  state: SaveReceipt['state']
  expires_at: Date
  now: Date
  total: number
  is_exam: boolean
  answers: { question: string; seq: number; value: unknown; opId: string }[] | null
  late: string[] | null
}

async function readReceipt(actor: Actor, attemptId: string, ops: readonly AnswerOp[], seen: number | undefined) {
  const sent = ops.map(({ opId }) => opId)
  const [row] = await db.$queryRaw<Row[]>`
    select attempt.state, attempt.expires_at, now() as now, jsonb_array_length(attempt.items) as total, attempt.exam_session_id is not null as is_exam,
      (select jsonb_agg(jsonb_build_object('question', question, 'seq', seq, 'value', value, 'opId', op_id)) from (
        select distinct on (question) question, seq, value, op_id from answer_op
        where attempt_id = attempt.id order by question, seq desc, received_at desc, op_id desc) as current) as answers,
      (select array_agg(op_id) from late_answer where attempt_id = attempt.id and op_id = any(${sent}::uuid[])) as late
    from attempt join enrolment on enrolment.id = attempt.enrolment_id
    where attempt.id = ${attemptId}::uuid and enrolment.person_id = ${actor.personId}::uuid`
  if (!row) throw new AppError('not_found')
  const current = currentAnswersOf(row.answers ?? [])
  const own = new Set(sent)
  const elsewhere = (row.answers ?? []).filter(({ seq, opId }) => seen !== undefined && seq > seen && !own.has(opId))
  return {
    state: row.state,
    serverNow: row.now.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    acked: Object.fromEntries([...current].map(([question, { seq }]) => [question, seq])),
    late: row.late ?? [],
    others: Object.fromEntries(elsewhere.map(({ question }) => [question, current.get(question)!.answer])),
    safe: [...current.values()].filter(({ answer }) => !isEmptyAnswer(answer)).length,
    total: row.total,
    isExam: row.is_exam,
  }
}

function publicPart({ isExam: _, ...receipt }: SaveReceipt & { isExam: boolean }): SaveReceipt {
  return receipt
}
