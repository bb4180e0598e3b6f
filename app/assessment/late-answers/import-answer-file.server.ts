import { z } from 'zod'
import { findForeignFiles } from '#app/assessment/answer-files/read-answer-files.server.ts'
import { filedInstant, filedOpsSchema } from '#app/assessment/attempts/answer-op.ts'
import { appendAnswers } from '#app/assessment/attempts/append-answers.server.ts'
import { isOverdue } from '#app/assessment/attempts/attempt-clock.ts'
import { closeAttempt } from '#app/assessment/attempts/close-attempt.server.ts'
import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import { enterOpened } from '#app/assessment/attempts/start-attempt.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { recordAudit } from '#app/platform/audit.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import { isProvenFile, openAnswerFile } from './answer-file-key.server.ts'
import { attemptsInCareOf, learnersInCareOf } from './late-scope.server.ts'
import { withBroughtBytes } from './with-brought-bytes.server.ts'

const fileSchema = z.object({
  attempt: z.uuid(),
  person: z.uuid(),
  bytes: z
    .object({
      opId: z.uuid(),
      question: z.string().max(200),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      key: z.base64url().length(43),
      iv: z.base64url().length(16),
      givenAt: filedInstant,
    })
    .optional(),
  ops: filedOpsSchema,
})

/** What became of the changes in a file: stored in time, kept as late ones, there already, or not to be read. */
export type ImportedFile = { attemptId: string; isProven: boolean; inTime: number; late: number; known: number; unread: number }

/**
 * Stores the answers of a file that a learner could not send: in time while their attempt is open, else as late answers.
 * A file without the proof of the learner's own page may have been written by anybody: its answers are late ones always.
 * Who brought them stays with each answer, and the audit log has it. Bringing the same file again changes no answer.
 * A recording or file that answers a question follows as `sealed` bytes and becomes a version like one that was sent.
 * Throws `answer_file_wrong`, `answer_recording_refused`, and `not_found` when the attempt is not of the actor's batches or the file is not its learner's.
 */
export async function importAnswerFile({ actor, text, sealed }: { actor: Actor; text: string; sealed?: Uint8Array }): Promise<ImportedFile> {
  const opened = openAnswerFile(text)
  const file = parse(opened.text)
  const { bytes } = file
  const { ops, refused } = file.ops
  if (!bytes && ops.length === 0 && refused.length > 0) throw new AppError('answer_file_wrong')
  const named = [...ops, ...(bytes ? [bytes] : [])]
  const find = () =>
    db.attempt.findFirst({
      where: { AND: [{ id: file.attempt, enrolment: { personId: file.person } }, attemptsInCareOf(actor)] },
      select: { id: true, state: true, expiresAt: true },
    })
  const isProven = isProvenFile(opened, { attemptId: file.attempt })
  let attempt = await find()
  if (!attempt && isProven && (await enterByFile(actor, file))) attempt = await find()
  if (!attempt) throw new AppError('not_found')
  const attemptId = attempt.id
  if (attempt.state === 'open' && isOverdue(attempt.expiresAt, await databaseNow())) await closeAttempt({ attemptId })
  if ((await findForeignFiles({ attemptId, ops })).size > 0) throw new AppError('not_found')
  const append = async (tx: Tx, ops: Parameters<typeof appendAnswers>[1]['ops']) => {
    const before = await count(tx, attemptId, named)
    const whose = Prisma.sql`enrolment.person_id = ${file.person}::uuid`
    await appendAnswers(tx, { attemptId, whose, ops, brought: { byId: actor.personId, isProven } })
    const after = await count(tx, attemptId, named)
    const counts = {
      inTime: after.inTime - before.inTime,
      late: after.late - before.late,
      known: before.inTime + before.late,
      unread: refused.length,
    }
    await recordAudit(tx, {
      actorId: actor.personId,
      action: 'answer_file.brought',
      subjectType: 'attempt',
      subjectId: attemptId,
      detail: { isProven, ...counts },
    })
    return { attemptId, isProven, ...counts }
  }
  const known = bytes ? await count(db, attemptId, [bytes]) : null
  if (!bytes || (known && known.inTime + known.late > 0)) return inTransaction((tx) => append(tx, ops))
  return withBroughtBytes({ file, bytes, sealed, write: (tx, op) => append(tx, [...ops, op]) })
}

/** An exam that was begun without a signal, of which the portal hears by its answers first: what proves them lies in its sealed paper. */
async function enterByFile(actor: Actor, { attempt: attemptId, person: personId }: { attempt: string; person: string }): Promise<boolean> {
  const paper = await db.preparedPaper.findFirst({
    where: { attemptId, enrolment: { AND: [{ personId }, learnersInCareOf(actor)] } },
    select: { enrolmentId: true },
  })
  if (!paper) return false
  await enterOpened({ actor: { personId }, enrolmentId: paper.enrolmentId, attemptId, code: null })
  return true
}

function parse(text: string): z.output<typeof fileSchema> {
  try {
    return fileSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new AppError('answer_file_wrong', { cause: error })
  }
}

async function count(
  tx: Pick<Tx, 'answerOp' | 'lateAnswer'>,
  attemptId: string,
  ops: readonly { opId: string }[],
): Promise<{ inTime: number; late: number }> {
  const where = { attemptId, opId: { in: ops.map(({ opId }) => opId) } }
  const [inTime, late] = await Promise.all([tx.answerOp.count({ where }), tx.lateAnswer.count({ where })])
  return { inTime, late }
}
