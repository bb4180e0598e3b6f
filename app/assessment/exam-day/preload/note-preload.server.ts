import { readStanding } from '#app/assessment/attempts/read-standing.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { livePaper } from './live-paper.ts'

/**
 * Notes that a phone keeps a sealed paper, for the board, and says which paper it should keep: another one after a new
 * draw, null where there is none any more. Throws `not_found`.
 */
export async function notePreload({
  actor,
  enrolmentId,
  attemptId,
}: {
  actor: Actor
  enrolmentId: string
  attemptId: string
}): Promise<string | null> {
  const current = livePaper(await readStanding({ actor, enrolmentId }))?.paper.attemptId ?? null
  if (current !== null && current === attemptId) {
    await db.$executeRaw`
      update prepared_paper set held_at = now()
      where attempt_id = ${attemptId}::uuid and fetched_at is not null and (held_at is null or held_at < now() - interval '1 minute')`
  }
  return current
}
