/** Nothing waits on a phone for longer; and every instant so far back can be stored. */
const longestAgo = 366 * 24 * 60 * 60 * 1000

/** Whether a phone may be believed that something was given so many milliseconds ago. */
export function isBelievable(ago: number): boolean {
  return Number.isFinite(ago) && ago >= 0 && ago <= longestAgo
}

/**
 * Milliseconds since `at`, both by a phone's clock; undefined where that clock was set in between, which says nothing of
 * when the answer was given and may not keep it from being sent.
 */
export function agoOf(at: number | undefined): number | undefined {
  const ago = Math.round(Date.now() - (at ?? Number.NaN))
  return isBelievable(ago) ? ago : undefined
}
