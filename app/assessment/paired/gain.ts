/** Points of one test, over all its questions or those of one element. */
export type Points = { points: number; max: number }

/** A learner's two tests in percent, 0 to 100. */
export type Change = { before: number; after: number }

/** 0 to 100; null where nothing was asked. */
export function percentOf({ points, max }: Points): number | null {
  return max === 0 ? null : (points / max) * 100
}

/** Points of several tests together. */
export function sumPoints(all: readonly Points[]): Points {
  return { points: all.reduce((sum, { points }) => sum + points, 0), max: all.reduce((sum, { max }) => sum + max, 0) }
}

/**
 * Normalised gain after Hake (American Journal of Physics 66, 1998): what was gained of what could still be gained,
 * (after − before) ÷ (100 − before). 1 at most; below 0 where less was known afterwards; null where nothing could be gained.
 */
export function normalisedGain({ before, after }: Change): number | null {
  return before >= 100 ? null : (after - before) / (100 - before)
}

/** The middle value; of an even number the mean of the two in the middle. Null of none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((left, right) => left - right)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export type GroupChange = { people: number; medianBefore: number | null; medianAfter: number | null; gain: number | null }

/** A group that took both tests; its gain is that of its averages, so that nobody who began near the top decides it alone. */
export function groupChange(changes: readonly Change[]): GroupChange {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const before = changes.map((change) => change.before)
  const after = changes.map((change) => change.after)
  const gain = changes.length === 0 ? null : normalisedGain({ before: mean(before), after: mean(after) })
  return { people: changes.length, medianBefore: median(before), medianAfter: median(after), gain }
}
