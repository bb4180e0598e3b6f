import { enterOpened, startAttempt } from '#app/assessment/attempts/start-attempt.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { db } from '#app/platform/database.server.ts'
import { keyOfPaper } from './read-sealed-paper.server.tsx'

/** `key` opens the sealed paper (base64url); null when another paper was begun, which has a page of its own. */
type StartedSealed = { attempt: string; key: string | null; serverNow: Date; expiresAt: Date }

type Start = {
  actor: Actor
  enrolmentId: string
  attemptId: string
  code: string
  /** The phone opened it already, by the long code. */
  isOpened: boolean
}

/** Begins the exam for a phone that keeps the sealed paper. Throws as `startAttempt` and `enterOpened` do. */
export async function startSealed({ actor, enrolmentId, attemptId, code, isOpened }: Start): Promise<StartedSealed> {
  const begun = isOpened ? await enterOpened({ actor, enrolmentId, attemptId, code }) : await startAttempt({ actor, enrolmentId, startCode: code })
  const [times] = await db.$queryRaw<{ expiresAt: Date; now: Date }[]>`
    select expires_at as "expiresAt", now() as now from attempt where id = ${begun.attemptId}::uuid`
  const key = begun.attemptId === attemptId ? Buffer.from(keyOfPaper(attemptId)).toString('base64url') : null
  return { attempt: begun.attemptId, key, serverNow: times!.now, expiresAt: times!.expiresAt }
}
