import type { Answer } from '#app/assessment/questions/answer.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import { graceSeconds } from './attempt-clock.ts'

/** A change with when it was given: milliseconds ago, or an instant; neither is believed outside of the attempt's time. */
type AppendedOp = { opId: string; question: string; seq: number; value: Answer; ago?: number; givenAt?: string }

type Given = {
  attemptId: string
  /** A condition on `enrolment`: whose attempt it must be. */
  whose: Prisma.Sql
  ops: readonly AppendedOp[]
  /** Who brought them as a file, and whether it was sealed on the learner's own page; absent for the phone itself. */
  brought?: { byId: string; isProven: boolean }
}

/**
 * Parts of a `with` that append changes of answers, once each: in time to the answers, later to the late ones. Whether a
 * change is in time is decided under the attempt's lock, by the row as it then is; that row is `own`. What a file brings
 * without proof is late whenever it comes: it never counts by itself. What was stored now is `in_time` and `late`; the
 * statement's snapshot does not show it in the tables. Questions that the paper does not ask are passed over.
 */
export function appendingSql({ attemptId, whose, ops, brought }: Given): Prisma.Sql {
  const broughtById = Prisma.sql`${brought?.byId ?? null}::uuid`
  return Prisma.sql`
    own as materialized (
      select attempt.*, attempt.state = 'open' and now() <= attempt.expires_at + make_interval(secs => ${graceSeconds}) as is_open
      from attempt join enrolment on enrolment.id = attempt.enrolment_id
      where attempt.id = ${attemptId}::uuid and ${whose}
      ${ops.length > 0 ? Prisma.sql`for share of attempt` : Prisma.empty}
    ), fitting as materialized (
      select own.id, own.is_open and ${brought?.isProven ?? true} as counts, own.started_at, op."opId" as op_id, op.question, op.seq, op.value,
        coalesce(op."givenAt", now() - make_interval(secs => op.ago / 1000.0)) as given_at
      from own
      cross join jsonb_to_recordset(${JSON.stringify(ops)}::jsonb)
        as op("opId" uuid, question text, seq bigint, value jsonb, ago double precision, "givenAt" timestamptz)
      where own.items @> jsonb_build_array(jsonb_build_object('question', op.question))
    ), in_time as (
      insert into answer_op (attempt_id, op_id, question, seq, value, brought_by_id)
      select id, op_id, question, seq, value, ${broughtById} from fitting where counts
      on conflict (attempt_id, op_id) do nothing
      returning op_id, question, seq, value, received_at
    ), late as (
      insert into late_answer (attempt_id, op_id, question, seq, value, source, brought_by_id, is_proven, given_at)
      select id, op_id, question, seq, value, ${brought ? 'file' : 'phone'}, ${broughtById}, ${brought?.isProven ?? null}::boolean,
        case when given_at between started_at and now() then given_at end
      from fitting
      where not counts and not exists (select 1 from answer_op where answer_op.attempt_id = fitting.id and answer_op.op_id = fitting.op_id)
      on conflict (attempt_id, op_id) do nothing
      returning op_id
    )`
}

/** Appends changes of answers as above. */
export async function appendAnswers(tx: Tx, given: Given): Promise<void> {
  await tx.$executeRaw`with ${appendingSql(given)} select 1`
}
