/** Answers given in time may arrive this much later: a slow network is no reason to lose them. */
export const graceSeconds = 60

/** Past the deadline and the grace: nothing more is taken. */
export function isOverdue(expiresAt: Date, now: Date): boolean {
  return now.getTime() > expiresAt.getTime() + graceSeconds * 1000
}
