import { findForeignFiles } from '#app/assessment/answer-files/read-answer-files.server.ts'
import { notePresence } from '#app/assessment/exam-day/note-presence.server.ts'
import { isEmptyAnswer } from '#app/assessment/questions/answer.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import type { AnswerOp } from './answer-op.ts'
import { appendingSql } from './append-answers.server.ts'
import { isOverdue } from './attempt-clock.ts'
import { closeAttempt } from './close-attempt.server.ts'
import { currentAnswersOf } from './current-answers.server.ts'
import type { SaveReceipt } from './save-receipt.ts'

type Given = { actor: Actor; attemptId: string; ops: readonly AnswerOp[]; refused?: readonly string[]; seen?: number; unsent?: number }

/**
 * Appends changes of answers. What came already is passed over. After the end (and its grace) the attempt is closed, and
 * changes are kept apart as late answers, which count once a person has accepted them. Sharing the attempt's row lock
 * with finishing makes it sure that an acknowledged answer is scored. What names a file of something else or a question
 * that the paper does not ask is not stored and named among `refused`, with what could not even be read. Throws `not_found`.
 */
export async function saveAnswers({ actor, attemptId, ops: sent, refused: unread = [], seen, unsent = 0 }: Given): Promise<SaveReceipt> {
  const foreign = await findForeignFiles({ attemptId, ops: sent })
  const ops = sent.filter(({ opId }) => !foreign.has(opId))
  const refused = [...unread, ...foreign]
  const receipt = await append({ actor, attemptId, ops, refused, seen })
  // Also after the end: the board tells whose phone still keeps answers.
  if (receipt.isExam) await notePresence({ attemptId, unsent })
  if (receipt.state !== 'open' || !isOverdue(new Date(receipt.expiresAt), new Date(receipt.serverNow))) return publicPart(receipt)
  await closeAttempt({ attemptId })
  return publicPart(await append({ actor, attemptId, ops, refused, seen }))
}

type Row = {
  state: SaveReceipt['state']
  expires_at: Date
  now: Date
  asked: string[]
  is_exam: boolean
  answers: { question: string; seq: number; value: unknown; opId: string }[] | null
  late: string[] | null
}

/** Stores and reads in one statement: autosaving is most of what an exam asks of the database. */
async function append({ actor, attemptId, ops, refused = [], seen }: Given) {
  const sent = ops.map(({ opId }) => opId)
  const whose = Prisma.sql`enrolment.person_id = ${actor.personId}::uuid`
  const [row] = await db.$queryRaw<Row[]>`
    with ${appendingSql({ attemptId, whose, ops })}
    select own.state, own.expires_at, now() as now, jsonb_path_query_array(own.items, '$[*].question') as asked, own.exam_session_id is not null as is_exam,
      (select jsonb_agg(jsonb_build_object('question', question, 'seq', seq, 'value', value, 'opId', op_id)) from (
        select distinct on (question) question, seq, value, op_id from (
          select question, seq, value, op_id, received_at from answer_op where attempt_id = own.id
          union all select question, seq, value, op_id, received_at from in_time) as stored
        order by question, seq desc, received_at desc, op_id desc) as current) as answers,
      (select array_agg(op_id) from (
        select op_id from late_answer where attempt_id = own.id and op_id = any(${sent}::uuid[]) union select op_id from late) as known) as late
    from own`
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
    refused: [...refused, ...ops.flatMap(({ opId, question }) => (row.asked.includes(question) ? [] : [opId]))],
    others: Object.fromEntries(elsewhere.map(({ question }) => [question, current.get(question)!.answer])),
    safe: [...current.values()].filter(({ answer }) => !isEmptyAnswer(answer)).length,
    total: row.asked.length,
    isExam: row.is_exam,
  }
}

function publicPart({ isExam: _, ...receipt }: SaveReceipt & { isExam: boolean }): SaveReceipt {
  return receipt
}
