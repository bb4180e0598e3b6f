import { paperItemsSchema } from '#app/assessment/papers/draw-paper.ts'
import { type Bilingual, findPaper } from '#app/courses/course-body.ts'
import { readCourseVersion } from '#app/courses/read-course-version.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { sha256Hex } from '#app/platform/keyed-hash.server.ts'
import { currentAnswersOf } from './current-answers.server.ts'
import { countAnswered, parseReceiptCode, receiptText } from './receipt-text.ts'

export type CheckedReceipt = {
  code: string
  sha256: string
  title: Bilingual
  course: Bilingual
  number: number
  state: 'submitted' | 'expired'
  finishedAt: Date
  timeZone: string
  answered: number
  total: number
  /** True when the answers stored now, read anew, give the same hash. */
  isUnchanged: boolean
}

/** A receipt by its public code, checked against the stored answers. It names nobody. Throws `not_found`. */
export async function readReceipt({ code: typed }: { code: string }): Promise<CheckedReceipt> {
  const code = parseReceiptCode(typed)
  if (code === null) throw new AppError('not_found')
  const receipt = await db.attemptReceipt.findUnique({
    where: { code },
    include: { attempt: { include: { enrolment: { select: { batch: { select: { timeZone: true } } } } } } },
  })
  if (!receipt?.attempt.finishedAt) throw new AppError('not_found')
  const { attempt } = receipt
  const [{ body }, current] = await Promise.all([readCourseVersion(attempt), readAnswersAtTheEnd(attempt.id)])
  const answers = paperItemsSchema.parse(attempt.items).map(({ question }) => ({ question, given: current.get(question) ?? null }))
  const state = attempt.state as CheckedReceipt['state']
  const text = receiptText({ attemptId: attempt.id, state, startedAt: attempt.startedAt, finishedAt: receipt.at, answers })
  return {
    code: receipt.code,
    sha256: receipt.sha256,
    title: findPaper(body, attempt.paper)?.title ?? body.title,
    course: body.title,
    number: attempt.number,
    state,
    finishedAt: receipt.at,
    timeZone: attempt.enrolment.batch.timeZone,
    answered: countAnswered(answers),
    total: answers.length,
    isUnchanged: sha256Hex(text) === receipt.sha256,
  }
}

/** The answers without what a person accepted later: those are in the judgement, with the result they led to. */
async function readAnswersAtTheEnd(attemptId: string) {
  const rows = await db.$queryRaw<{ question: string; seq: bigint; value: unknown }[]>`
    select distinct on (question) question, seq, value
    from answer_op
    where attempt_id = ${attemptId}::uuid
      and not exists (select 1 from late_judgement_event where late_judgement_event.attempt_id = answer_op.attempt_id and outcome = 'accepted' and answer_op.op_id = any(op_ids))
    order by question, seq desc, received_at desc, op_id desc`
  return currentAnswersOf(rows)
}

/** The lines of the learner's own receipt, to keep. Throws `not_found`. */
export async function readReceiptText({ actor, attemptId }: { actor: Actor; attemptId: string }): Promise<{ code: string; statement: string }> {
  const receipt = await db.attemptReceipt.findFirst({
    where: { attemptId, attempt: { enrolment: { personId: actor.personId } } },
    select: { code: true, statement: true },
  })
  if (!receipt) throw new AppError('not_found')
  return receipt
}
