/** Groups smaller than this are not shown to sponsors: in a village a count of two is two known people. */
export const smallestCell = 5

export type ShownCount = { shown: true; count: number } | { shown: false }

/**
 * A count out of `total` people, hidden when it or the rest would single out fewer than five.
 * Zero and everybody are shown: they say nothing about one person that the rest does not know.
 */
export function showCount(count: number, total: number): ShownCount {
  const rest = total - count
  const tooSmall = (cell: number) => cell > 0 && cell < smallestCell
  return tooSmall(count) || tooSmall(rest) ? { shown: false } : { shown: true, count }
}
