/** The longest that an earlier moment is known at which nobody could have opened the paper. */
type Facts = {
  opensAt: Date
  /** When the long code was shown to a supervisor; null while it was not. */
  codeShownAt: Date | null
  /** When the sealed paper was first handed to a phone; null when it never was. */
  fetchedAt: Date | null
  now: Date
}

/**
 * From when an attempt counts. Whoever holds the sealed paper can open it from the moment at which its code was shown, and
 * nothing that a phone says proves that it did not: so the time runs from then. Everybody else begins now.
 */
export function countedStart({ opensAt, codeShownAt, fetchedAt, now }: Facts): Date {
  if (codeShownAt === null || fetchedAt === null) return now
  const possible = Math.max(opensAt.getTime(), codeShownAt.getTime(), fetchedAt.getTime())
  return new Date(Math.min(now.getTime(), possible))
}
