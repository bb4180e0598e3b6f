import { db } from '#app/platform/database.server.ts'
import { log } from '#app/platform/log.server.ts'
import { graceSeconds } from './attempt-clock.ts'
import { closeAttempt } from './close-attempt.server.ts'

/** Ends the attempts whose time and grace are over, the oldest first. Runs each minute; says how many it ended. One that cannot be ended stops no other. */
export async function closeExpiredAttempts(): Promise<number> {
  const overdue = await db.$queryRaw<{ id: string }[]>`
    select id from attempt
    where state = 'open' and expires_at < now() - make_interval(secs => ${graceSeconds})
    order by expires_at limit 500`
  let closed = 0
  for (const { id } of overdue) {
    try {
      if (await closeAttempt({ attemptId: id })) closed += 1
    } catch (error) {
      log.error({ err: error, attemptId: id }, 'an expired attempt could not be ended; the others are')
    }
  }
  return closed
}
