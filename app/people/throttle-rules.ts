/** How many mistakes are free, how the waits grow after them, and how long until one mistake is forgiven. */
export type ThrottlePolicy = { free: number; waits: readonly number[]; forgiveSeconds: number }

const hour = 3600

/** Strict: at most 24 guesses a day of a secret, while its owner's own slips cost a minute. */
export const accountPolicy: ThrottlePolicy = { free: 4, waits: [60, 60, 120, 300, 900, hour], forgiveSeconds: 6 * hour }

/** Wide: sixty people in a village hall share one router, thousands one mobile operator's address. */
export const addressPolicy: ThrottlePolicy = { free: 150, waits: [30, 60, 120, 300], forgiveSeconds: 20 }

/** Seconds to wait after so many mistakes. */
export function waitAfter(policy: ThrottlePolicy, mistakes: number): number {
  const index = Math.min(mistakes - policy.free, policy.waits.length) - 1
  return index < 0 ? 0 : (policy.waits[index] ?? 0)
}

/** `waitAfter` as a table for 1, 2, 3 … mistakes; its last entry holds for all beyond. */
export function waitTable(policy: ThrottlePolicy): number[] {
  return Array.from({ length: policy.free + policy.waits.length }, (_, index) => waitAfter(policy, index + 1))
}
