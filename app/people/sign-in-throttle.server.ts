import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { keyedHash } from '#app/platform/keyed-hash.server.ts'
import { type ThrottlePolicy, waitTable } from './throttle-rules.ts'

/** `waitSeconds`: when not allowed, how long still; when allowed, how long after this try unless it succeeds. */
export type Attempt = { allowed: boolean; waitSeconds: number }

/** The row's key: what is counted (an account, an account on one device, an address) can be recognised by it and not read from it. */
export function throttleKey(purpose: 'account' | 'device' | 'change-secret' | 'address' | 'sign-up', value: string): string {
  return keyedHash(`throttle-${purpose}`, value)
}

/**
 * Counts a try as a mistake before the secret is looked at, in one statement, so that a hundred tries at once get no
 * further than a hundred in a row. A success takes it back. Mistakes are forgiven one by one as time passes.
 */
export async function takeAttempt(policy: ThrottlePolicy, key: string): Promise<Attempt> {
  const waits = waitTable(policy)
  const taken = await db.$queryRaw<{ waitSeconds: number }[]>`
    insert into sign_in_throttle as known (key, failures, blocked_until, updated_at)
    values (${key}, 1, now() + nullif((${waits}::int[])[1], 0) * interval '1 second', now())
    on conflict (key) do update set (failures, blocked_until, updated_at) = (
      select counted.failures,
        now() + nullif((${waits}::int[])[least(counted.failures, ${waits.length}::int)], 0) * interval '1 second',
        case when known.failures <= past.forgiven then now() else known.updated_at + past.forgiven * ${policy.forgiveSeconds}::int * interval '1 second' end
      from (select floor(extract(epoch from now() - known.updated_at) / ${policy.forgiveSeconds}::int)::int as forgiven) as past,
        lateral (select greatest(0, known.failures - past.forgiven) + 1 as failures) as counted
    )
    where known.blocked_until is null or known.blocked_until <= now()
    returning coalesce(round(extract(epoch from blocked_until - now())), 0)::int as "waitSeconds"`
  if (taken[0]) return { allowed: true, waitSeconds: taken[0].waitSeconds }
  const blocked = await db.$queryRaw<{ waitSeconds: number }[]>`
    select greatest(1, ceil(extract(epoch from blocked_until - now())))::int as "waitSeconds" from sign_in_throttle where key = ${key}`
  return { allowed: false, waitSeconds: blocked[0]?.waitSeconds ?? 1 }
}

/** The account's owner is in: earlier mistakes no longer count. */
export async function forgetAttempts(key: string): Promise<void> {
  await db.signInThrottle.deleteMany({ where: { key } })
}

/** The try from this address was none of a guesser. */
export async function giveBackAttempt(key: string): Promise<void> {
  await db.$executeRaw`update sign_in_throttle set failures = greatest(0, failures - 1) where key = ${key}`
}

/** Throws `sign_in_blocked` for a try that was not allowed. */
export function refuseBlocked(attempt: Attempt): void {
  if (!attempt.allowed) throw signInBlocked(attempt.waitSeconds)
}

/** Says the wait in minutes, and to the browser in seconds. */
export function signInBlocked(seconds: number): AppError {
  return new AppError('sign_in_blocked', { params: { seconds, count: Math.ceil(seconds / 60) } })
}
