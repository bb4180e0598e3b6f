/** An instant in UTC to the second, as proofs, lists and the register write it: 2026-11-22T05:00:00Z. */
export function secondOf(instant: Date | string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`
}
