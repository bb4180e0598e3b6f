/** Groups smaller than this are not shown to sponsors: in a village a count of two is two known people. */
export const smallestCell = 5

export type ShownCount = { shown: true; count: number } | { shown: false }

/**
 * People of one batch. Everybody completed or withdrew or did neither; who holds a certificate completed; a revoked
 * certificate was issued. So each group lies wholly within another or wholly outside it.
 */
export type BatchCounts = { joined: number; completed: number; withdrawn: number; certificates: number; revoked: number }
export type ShownBatchCounts = Record<keyof BatchCounts, ShownCount>

/** The group that each group is a part of. */
const within = { joined: null, completed: 'joined', certificates: 'completed', withdrawn: 'joined', revoked: 'certificates' } as const

/** What is shown first when not everything can be. */
const order = Object.keys(within) as (keyof BatchCounts)[]

/**
 * The row as a sponsor may see it: no group of one to four people is shown, or left over when shown groups are taken
 * from the one they are part of. A number is hidden when showing it would leave such a group.
 */
export function showBatch(counts: BatchCounts): ShownBatchCounts {
  const shown = new Set<keyof BatchCounts>()
  for (const cell of order) {
    shown.add(cell)
    if ([...shown].some((one) => !hidesNobody(leftOver(one, counts, shown)))) shown.delete(cell)
  }
  const answer = (cell: keyof BatchCounts): ShownCount => (shown.has(cell) ? { shown: true, count: counts[cell] } : { shown: false })
  return {
    joined: answer('joined'),
    completed: answer('completed'),
    withdrawn: answer('withdrawn'),
    certificates: answer('certificates'),
    revoked: answer('revoked'),
  }
}

export type Totals = { enrolments: ShownCount; people: ShownCount }

/**
 * The totals over batches, of which some may not show how many joined. `people` counts whoever joined two batches once;
 * it is never below the largest batch and never above the enrolments.
 */
export function showTotals({ batches, people }: { batches: readonly { joined: number; shown: boolean }[]; people: number }): Totals {
  const enrolments = sum(batches)
  const seen = batches.filter((batch) => batch.shown)
  const rest = enrolments - sum(seen)
  // How often somebody came again; who is in no other batch than the hidden ones; who is not in one that is shown.
  const peopleApart = [people, enrolments - people, people - sum(seen), ...seen.map((batch) => people - batch.joined)]
  return {
    enrolments: hidesNobody(rest) && hidesNobody(enrolments) ? { shown: true, count: enrolments } : { shown: false },
    people: hidesNobody(rest) && !peopleApart.some(isSmall) ? { shown: true, count: people } : { shown: false },
  }
}

/**
 * As many of these, in the order in which they came, as whole smallest cells hold. A figure over them changes by five
 * people at a time, so that one of yesterday taken from one of today is never about fewer.
 */
export function wholeCells<Item>(inOrder: readonly Item[]): Item[] {
  return inOrder.slice(0, inOrder.length - (inOrder.length % smallestCell))
}

/** What remains of a shown group without the shown groups that are part of it. */
function leftOver(cell: keyof BatchCounts, counts: BatchCounts, shown: ReadonlySet<keyof BatchCounts>): number {
  const parts = order.filter((other) => shown.has(other) && nearestShown(other, shown) === cell)
  return counts[cell] - parts.reduce((total, part) => total + counts[part], 0)
}

function nearestShown(cell: keyof BatchCounts, shown: ReadonlySet<keyof BatchCounts>): keyof BatchCounts | null {
  let outer: keyof BatchCounts | null = within[cell]
  while (outer && !shown.has(outer)) outer = within[outer]
  return outer
}

function sum(batches: readonly { joined: number }[]): number {
  return batches.reduce((total, batch) => total + batch.joined, 0)
}

/** False too for less than nobody: counts that contradict each other are not shown. */
function hidesNobody(count: number): boolean {
  return count === 0 || count >= smallestCell
}

function isSmall(count: number): boolean {
  return count > 0 && count < smallestCell
}
