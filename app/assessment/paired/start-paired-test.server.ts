import { startAttempt } from '#app/assessment/attempts/start-attempt.server.ts'
import type { PairedPart } from '#app/courses/course-body.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/app-error.ts'
import { readPairedTest } from './read-paired-test.server.ts'
import { readPairs } from './read-pairs.server.ts'

/**
 * Opens a test of the pair, or returns the one that is open. Throws `not_found`, and `paired_not_now` for a first test
 * after a finished lesson, for a second one before the last lesson or without a first, and for one that was taken.
 */
export async function startPairedTest({
  actor,
  enrolmentId,
  part,
}: {
  actor: Actor
  enrolmentId: string
  part: PairedPart
}): Promise<{ attemptId: string }> {
  const test = await readPairedTest({ actor, enrolmentId })
  const { turn } = test[part]
  if (turn !== 'start' && turn !== 'resume') throw new AppError('paired_not_now')
  if (part === 'before') return startAttempt({ actor, enrolmentId, paired: { part } })
  const [pair] = await readPairs({ enrolmentId })
  return startAttempt({ actor, enrolmentId, paired: { part, first: pair?.before?.questions ?? [] } })
}
