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
