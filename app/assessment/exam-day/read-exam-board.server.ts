import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { readBatch } from '#app/programmes/read-batch.server.ts'
import { type ExamPhase, examPhase } from './exam-window.ts'
import { requireExamKeeper } from './schedule-exam.server.ts'

/** A phone says every 20 seconds that it is there; after this long something is wrong. */
const silentSeconds = 60

export type ExamRow = {
  enrolmentId: string
  learner: string
  /**
   * Of the newest attempt. 'unsafe': the phone keeps answers that are not on the server, or was not heard of for a minute;
   * 'unsent': the attempt has ended and the phone still keeps some; 'expired': it ended by the clock, not by the learner.
   */
  state: 'absent' | 'unsafe' | 'unsent' | 'working' | 'expired' | 'finished'
  safe: number
  total: number
  unsent: number
  /** Answers that somebody brought in a file. */
  brought: number
  /** Seconds since the phone was heard of; null when it never was. */
  silentFor: number | null
  expiresAt: Date | null
  /** Whether a phone keeps the sealed paper, after a granted attempt that of the newest one; 'void' when it keeps one that a correction replaced. */
  held: 'yes' | 'no' | 'void'
  /** Opened from the sealed paper before the server knew of it. */
  withoutSignal: boolean
}

export type ExamBoard = {
  examSessionId: string
  batchId: string
  batchName: string
  timeZone: string
  startCode: string
  /** Null until it was shown, and for exams without one. */
  longCode: { code: string; shownAt: Date } | null
  mayShowLongCode: boolean
  opensAt: Date
  closesAt: Date
  isCancelled: boolean
  phase: ExamPhase
  now: Date
  rows: ExamRow[]
}

type Row = {
  enrolment_id: string
  learner: string
  attempt_state: string | null
  expires_at: Date | null
  total: number | null
  safe: number
  unsent: number
  brought: number
  silent_for: number | null
  without_signal: boolean
  held: boolean | null
  void_held: boolean | null
}

const order = { unsafe: 0, unsent: 1, absent: 2, working: 3, expired: 4, finished: 5 } as const

/** Everybody of the batch as one query sees them, who is not safe first. Throws `not_found`. */
export async function readExamBoard({ actor, examSessionId }: { actor: Actor; examSessionId: string }): Promise<ExamBoard> {
  const exam = await db.examSession.findUnique({ where: { id: examSessionId } })
  if (!exam) throw new AppError('not_found')
  await requireExamKeeper({ actor, batchId: exam.batchId })
  const [batch, rows, clock] = await Promise.all([
    readBatch(exam),
    db.$queryRaw<Row[]>`
      select enrolment.id as enrolment_id, person.name as learner, attempt.state as attempt_state, attempt.expires_at,
        jsonb_array_length(attempt.items) as total,
        (select count(*)::int from (
          select distinct on (question) value from answer_op where answer_op.attempt_id = attempt.id
          order by question, seq desc, received_at desc, op_id desc) as newest
          where case jsonb_typeof(value)
            when 'array' then exists (select 1 from jsonb_array_elements_text(value) as part where regexp_replace(part, '^[^=]*=', '') ~ '\\S')
            else (value #>> '{}') ~ '\\S' end) as safe,
        coalesce((attempt.conditions ->> 'withoutSignal')::boolean, false) as without_signal,
        (select held_at is not null from prepared_paper
          where exam_session_id = ${examSessionId}::uuid and enrolment_id = enrolment.id and voided_at is null
          order by number desc limit 1) as held,
        (select bool_or(held_at is not null) from prepared_paper
          where exam_session_id = ${examSessionId}::uuid and enrolment_id = enrolment.id and voided_at is not null) as void_held,
        brought.number as brought, greatest(0, coalesce(attempt_presence.unsent, 0) - brought.since) as unsent,
        extract(epoch from now() - coalesce(attempt_presence.seen_at, attempt.started_at))::int as silent_for
      from enrolment
      join person on person.id = enrolment.person_id
      left join lateral (
        select * from attempt where attempt.enrolment_id = enrolment.id and attempt.exam_session_id = ${examSessionId}::uuid
        order by number desc limit 1) as attempt on true
      left join attempt_presence on attempt_presence.attempt_id = attempt.id
      left join lateral (
        select count(*)::int as number, (count(*) filter (where received_at > attempt_presence.seen_at))::int as since from (
          select op_id, received_at from answer_op where answer_op.attempt_id = attempt.id and brought_by_id is not null
          union all select op_id, received_at from late_answer where late_answer.attempt_id = attempt.id and brought_by_id is not null
            and not exists (select 1 from answer_op where answer_op.attempt_id = attempt.id and answer_op.op_id = late_answer.op_id)) as files
      ) as brought on true
      where enrolment.batch_id = ${exam.batchId}::uuid and (enrolment.state = 'active' or attempt.id is not null)`,
    db.$queryRaw<{ now: Date }[]>`select now() as now`,
  ])
  const now = clock[0]!.now
  return {
    examSessionId,
    batchId: exam.batchId,
    batchName: batch.name,
    timeZone: batch.timeZone,
    startCode: exam.startCode,
    longCode: exam.longCode !== null && exam.codeShownAt !== null ? { code: exam.longCode, shownAt: exam.codeShownAt } : null,
    mayShowLongCode: exam.longCode !== null && exam.codeShownAt === null && exam.cancelledAt === null,
    opensAt: exam.opensAt,
    closesAt: exam.closesAt,
    isCancelled: exam.cancelledAt !== null,
    phase: examPhase(exam, now),
    now,
    rows: rows
      .map((row): ExamRow => {
        const { unsent } = row
        return {
          enrolmentId: row.enrolment_id,
          learner: row.learner,
          state: stateOf(row.attempt_state, unsent, row.silent_for),
          safe: row.safe,
          total: row.total ?? 0,
          unsent,
          brought: row.brought,
          silentFor: row.attempt_state === null ? null : row.silent_for,
          expiresAt: row.expires_at,
          held: row.held ? 'yes' : row.void_held ? 'void' : 'no',
          withoutSignal: row.without_signal,
        }
      })
      .sort((left, right) => order[left.state] - order[right.state] || left.learner.localeCompare(right.learner, 'id')),
  }
}

function stateOf(attempt: string | null, unsent: number, silentFor: number | null): ExamRow['state'] {
  if (attempt === null) return 'absent'
  if (attempt !== 'open' && unsent > 0) return 'unsent'
  if (attempt !== 'open') return attempt === 'expired' ? 'expired' : 'finished'
  return unsent > 0 || (silentFor ?? 0) > silentSeconds ? 'unsafe' : 'working'
}

export type BatchExam = { examSessionId: string; opensAt: Date; closesAt: Date; phase: ExamPhase; isCancelled: boolean; mayCancel: boolean }

/** The exams of a batch, newest first. Throws `not_found`. */
export async function readBatchExams({ actor, batchId }: { actor: Actor; batchId: string }): Promise<BatchExam[]> {
  await requireExamKeeper({ actor, batchId })
  const exams = await db.examSession.findMany({
    where: { batchId },
    orderBy: { opensAt: 'desc' },
    include: { _count: { select: { attempts: true, papers: { where: { fetchedAt: { not: null } } } } } },
  })
  return exams.map((exam) => ({
    examSessionId: exam.id,
    opensAt: exam.opensAt,
    closesAt: exam.closesAt,
    phase: examPhase(exam, new Date()),
    isCancelled: exam.cancelledAt !== null,
    mayCancel: exam.cancelledAt === null && exam._count.attempts === 0 && (exam.codeShownAt === null || exam._count.papers === 0),
  }))
}
