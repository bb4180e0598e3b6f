import { type Interval, lengthOf } from './played-intervals.ts'

/** The fastest that the player plays; browsers' own menus are held to it. */
export const fastestRate = 1.5

/** Clocks of phones and the ways of networks differ a little. */
const slackMs = 10_000

/**
 * Which claims can be true: all playing time together, repeats included, fits into the time since the person began,
 * at the fastest speed. Claims are judged in the order in which they came.
 */
export function believableClaims<Claim extends { played: readonly Interval[] }>(
  claims: readonly Claim[],
  { claimedBeforeMs, sinceBeginningMs }: { claimedBeforeMs: number; sinceBeginningMs: number },
): Claim[] {
  let room = sinceBeginningMs * fastestRate + slackMs - claimedBeforeMs
  return claims.filter(({ played }) => {
    const length = lengthOf(played)
    if (length > room) return false
    room -= length
    return true
  })
}

/** Of the smallest rendition this share must have been sent for as much as was played: phones store, and counting may lose a little. */
const leastSent = 0.5
/** Sent a moment ago and not counted yet. */
const aheadMs = 15_000

/**
 * How much of what a person's devices say they played counts: no more than what they were sent can account for. `sentBytes` is
 * of all renditions and devices together; null where another provider sends it, and then the claim stands.
 */
export function countedMs(playedMs: number, sentBytes: bigint | number | null, { durationMs, renditions }: Sized): number {
  const smallest = Math.min(...renditions.map(({ bytes }) => Number(bytes)))
  if (sentBytes === null || !Number.isFinite(smallest) || smallest === 0) return playedMs
  return Math.min(playedMs, Math.floor((Number(sentBytes) / (smallest * leastSent)) * durationMs) + aheadMs)
}

type Sized = { durationMs: number; renditions: readonly { bytes: bigint | number }[] }
