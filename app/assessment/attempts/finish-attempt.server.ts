import { type AttemptResult, attemptResultSchema } from '#app/assessment/papers/score-paper.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { closeAttempt } from './close-attempt.server.ts'

export type FinishedAttempt = { state: 'submitted' | 'expired'; finishedAt: Date; result: AttemptResult }

/** Hands the attempt in as it is stored. A repeat returns the first result. Throws `not_found`. */
export async function finishAttempt({ actor, attemptId }: { actor: Actor; attemptId: string }): Promise<FinishedAttempt> {
  const own = { id: attemptId, enrolment: { personId: actor.personId } }
  const attempt = await db.attempt.findFirst({ where: own, select: { state: true } })
  if (!attempt) throw new AppError('not_found')
  if (attempt.state === 'open') await closeAttempt({ attemptId })
  const { state, finishedAt, result } = await db.attempt.findFirstOrThrow({ where: own })
  return { state: state as FinishedAttempt['state'], finishedAt: finishedAt!, result: attemptResultSchema.parse(result) }
}
