import { z } from 'zod'

export type GrantKind = 'extra_time' | 'oral' | 'extra_attempt'

/** Something a learner was granted. `amount`: percent of extra time, 1 or 0 for oral, or how many more attempts. */
export type Grant = { kind: GrantKind; amount: number }

/** Under which conditions a learner sits a paper. */
export type Conditions = { extraPercent: number; oral: boolean; extraAttempts: number }

/** What an attempt remembers of them, and whether it was begun without a signal. */
export const attemptConditionsSchema = z.object({
  extraPercent: z.number().default(0),
  oral: z.boolean().default(false),
  withoutSignal: z.literal(true).optional(),
})

/** Grants in the order in which they were made: extra attempts add up, of the others the last one counts. */
export function conditionsOf(grants: readonly Grant[]): Conditions {
  const last = (kind: GrantKind) => grants.findLast((grant) => grant.kind === kind)?.amount ?? 0
  const extraAttempts = grants.filter(({ kind }) => kind === 'extra_attempt').reduce((sum, { amount }) => sum + amount, 0)
  return { extraPercent: last('extra_time'), oral: last('oral') === 1, extraAttempts }
}

/** The time an attempt lasts, in milliseconds. */
export function attemptMilliseconds({ minutes, extraPercent }: { minutes: number; extraPercent: number }): number {
  return Math.round(minutes * 60_000 * (1 + extraPercent / 100))
}

/**
 * How many times one exam may be begun: once, and once more for each extra attempt that was granted since it opened. An
 * empty attempt would otherwise show what the next one asks.
 */
export function attemptsInExam({ opensAt }: { opensAt: Date }, grants: readonly (Grant & { at: Date })[]): number {
  const since = grants.filter(({ kind, at }) => kind === 'extra_attempt' && at >= opensAt)
  return 1 + since.reduce((sum, { amount }) => sum + amount, 0)
}
