/**
 * Whether a number may be taken off an account. A batch code is on a poster and a trainer has seen a list, so either may
 * stand behind somebody else's number; only an operator has heard its owner.
 */
export function mayReleasePhone(vouchedBy: string | null): boolean {
  return vouchedBy !== 'operator'
}
