import { db } from '#app/platform/database.server.ts'
import { graceSeconds } from './attempt-clock.ts'
import { closeAttempt } from './close-attempt.server.ts'

/** Ends the attempts whose time and grace are over, the oldest first. Runs each minute; says how many it ended. */
export async function closeExpiredAttempts(): Promise<number> {
  const overdue = await db.$queryRaw<{ id: string }[]>`
    select id from attempt
    where state = 'open' and expires_at < now() - make_interval(secs => ${graceSeconds})
    order by expires_at limit 500`
  let closed = 0
  for (const { id } of overdue) {
    if (await closeAttempt({ attemptId: id })) closed += 1
  }
  return closed
}
