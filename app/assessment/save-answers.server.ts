import { z } from 'zod'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { graceSeconds, isOverdue } from './attempt-clock.ts'
import { closeAttempt } from './close-attempt.server.ts'
import { currentAnswersOf } from './current-answers.server.ts'
import { notePresence } from './note-presence.server.ts'
import { type Answer, isEmptyAnswer } from './questions/answer.ts'
import { answerSchema } from './questions/answer-schema.ts'

/** No phone keeps an answer longer; and no number that PostgreSQL's intervals cannot hold. */
const longestAgo = 366 * 24 * 60 * 60 * 1000

/**
 * One change of one answer. `seq` grows with each change of the attempt; `opId` makes sending it again harmless; `ago` is
 * how many milliseconds before it was sent it was given, as the phone says.
 */
const answerOpSchema = z.object({
  opId: z.uuid(),
  question: z.string().min(1).max(200),
  seq: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  value: answerSchema.transform(storable),
  ago: z.number().int().min(0).max(longestAgo).optional(),
})
export type AnswerOp = z.output<typeof answerOpSchema>

/** What one phone sends at a time. */
export const answerBatchSchema = z.object({
  ops: z.array(answerOpSchema).max(100),
  /** The highest number its page has seen: answers above it were given elsewhere. */
  seen: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  /** How many more changes it keeps. */
  unsent: z.number().int().min(0).max(100_000).optional(),
})

export type SaveReceipt = {
  state: 'open' | 'submitted' | 'expired'
  serverNow: string
  expiresAt: string
  /** The highest number stored, by question. */
  acked: Record<string, number>
  /** Changes that came too late to count by themselves and are kept for a person to judge. */
  late: string[]
  /** Answers that were given elsewhere since `seen`. */
  others: Record<string, Answer>
  /** Questions with an answer on the server, of how many. */
  safe: number
  total: number
}

type Given = { actor: Actor; attemptId: string; ops: readonly AnswerOp[]; seen?: number; unsent?: number }

/**
 * Appends changes of answers. What came already is passed over. After the end (and its grace) the attempt is closed, and
 * changes are kept apart as late answers, which count once a person has accepted them. Sharing the attempt's row lock
 * with finishing makes it sure that an acknowledged answer is scored. Throws `not_found`.
 */
export async function saveAnswers({ actor, attemptId, ops, seen, unsent = 0 }: Given): Promise<SaveReceipt> {
  if (ops.length > 0) await append(actor, attemptId, ops)
  const receipt = await readReceipt(actor, attemptId, ops, seen)
  if (receipt.isExam && receipt.state === 'open') await notePresence({ attemptId, unsent })
  if (receipt.state !== 'open' || !isOverdue(new Date(receipt.expiresAt), new Date(receipt.serverNow))) return publicPart(receipt)
  await closeAttempt({ attemptId })
  return publicPart(await readReceipt(actor, attemptId, ops, seen))
}

/** Whether a change is in time is decided under the lock, by the row as it then is. */
async function append(actor: Actor, attemptId: string, ops: readonly AnswerOp[]): Promise<void> {
  await db.$executeRaw`
    with own as materialized (
      select attempt.id, attempt.items, attempt.started_at,
        attempt.state = 'open' and now() <= attempt.expires_at + make_interval(secs => ${graceSeconds}) as is_open
      from attempt join enrolment on enrolment.id = attempt.enrolment_id
      where attempt.id = ${attemptId}::uuid and enrolment.person_id = ${actor.personId}::uuid
      for share of attempt
    ), fitting as materialized (
      select own.id, own.is_open, own.started_at, op."opId" as op_id, op.question, op.seq, op.value, now() - make_interval(secs => op.ago / 1000.0) as given_at
      from own
      cross join jsonb_to_recordset(${JSON.stringify(ops)}::jsonb) as op("opId" uuid, question text, seq bigint, value jsonb, ago double precision)
      where own.items @> jsonb_build_array(jsonb_build_object('question', op.question))
    ), in_time as (
      insert into answer_op (attempt_id, op_id, question, seq, value)
      select id, op_id, question, seq, value from fitting where is_open
      on conflict (attempt_id, op_id) do nothing
    )
    insert into late_answer (attempt_id, op_id, question, seq, value, source, given_at)
    select id, op_id, question, seq, value, 'phone', case when given_at >= started_at then given_at end
    from fitting
    where not is_open and not exists (select 1 from answer_op where answer_op.attempt_id = fitting.id and answer_op.op_id = fitting.op_id)
    on conflict (attempt_id, op_id) do nothing`
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

/** PostgreSQL stores no NUL and no half of a surrogate pair; neither says anything, and neither may cost the answer. */
function storable(value: Answer): Answer {
  const clean = (text: string) => text.replaceAll('\0', '').toWellFormed()
  return typeof value === 'string' ? clean(value) : value.map(clean)
}
