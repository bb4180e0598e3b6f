import { z } from 'zod'
import { answerOpSchema } from '#app/assessment/attempts/answer-op.ts'
import { appendAnswers } from '#app/assessment/attempts/append-answers.server.ts'
import { isOverdue } from '#app/assessment/attempts/attempt-clock.ts'
import { closeAttempt } from '#app/assessment/attempts/close-attempt.server.ts'
import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/client/client.ts'
import { openAnswerFile } from './answer-file-key.server.ts'
import { attemptsInCareOf } from './late-scope.server.ts'

const fileSchema = z.object({
  attempt: z.uuid(),
  person: z.uuid(),
  ops: z.array(answerOpSchema.omit({ ago: true }).extend({ givenAt: z.iso.datetime().optional() })).max(5_000),
})

/** What became of the changes in a file: stored in time, kept as late ones, or there already. */
export type ImportedFile = { attemptId: string; inTime: number; late: number; known: number }

/**
 * Stores the answers of a file that a learner could not send: in time while their attempt is open, else as late answers.
 * Bringing the same file again changes nothing. Throws `answer_file_wrong`, and `not_found` when the attempt is not of
 * the actor's batches or the file is not its learner's.
 */
export async function importAnswerFile({ actor, text }: { actor: Actor; text: string }): Promise<ImportedFile> {
  const file = parse(openAnswerFile(text))
  const attempt = await db.attempt.findFirst({
    where: { AND: [{ id: file.attempt, enrolment: { personId: file.person } }, attemptsInCareOf(actor)] },
    select: { id: true, state: true, expiresAt: true },
  })
  if (!attempt) throw new AppError('not_found')
  const attemptId = attempt.id
  if (attempt.state === 'open' && isOverdue(attempt.expiresAt, await databaseNow())) await closeAttempt({ attemptId })
  const before = await count(attemptId, file.ops)
  await appendAnswers({ attemptId, whose: Prisma.sql`enrolment.person_id = ${file.person}::uuid`, ops: file.ops, broughtById: actor.personId })
  const after = await count(attemptId, file.ops)
  return { attemptId, inTime: after.inTime - before.inTime, late: after.late - before.late, known: before.inTime + before.late }
}

function parse(text: string): z.output<typeof fileSchema> {
  try {
    return fileSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new AppError('answer_file_wrong', { cause: error })
  }
}

async function count(attemptId: string, ops: readonly { opId: string }[]): Promise<{ inTime: number; late: number }> {
  const where = { attemptId, opId: { in: ops.map(({ opId }) => opId) } }
  const [inTime, late] = await Promise.all([db.answerOp.count({ where }), db.lateAnswer.count({ where })])
  return { inTime, late }
}
