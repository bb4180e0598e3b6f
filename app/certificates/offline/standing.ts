import type { BundleStatus } from './read-status.ts'

// How a genuine certificate stands by the lists of a bundle. Runs in browsers too.

type Standing = 'active' | 'expired' | 'not_yet' | 'suspended' | 'revoked' | 'superseded' | 'ended' | 'unknown' | 'clock'

/** How far clocks may differ. */
const clockToleranceMs = 5 * 60_000

/**
 * The one order, which is also the portal's (`stateOfCertificate`): what ended stays so, a suspension outlasts the last
 * day, and only then do days count. `clock`: this device's is behind the bundle itself, so it cannot tell what day it
 * is. `unknown`: no list here tells. `begins` and `ends` are instants in ms, `issuedAt` is the bundle's.
 */
export function standingOf({
  status,
  begins,
  ends,
  issuedAt,
  now,
}: {
  status: BundleStatus
  begins: number
  ends: number
  issuedAt: string
  now: Date
}): Standing {
  if (status === 'revoked' || status === 'superseded' || status === 'ended') return status
  if (now.getTime() < Date.parse(issuedAt) - clockToleranceMs) return 'clock'
  if (status === 'suspended') return 'suspended'
  if (now.getTime() >= ends) return 'expired'
  if (status === 'unknown') return 'unknown'
  return now.getTime() < begins - clockToleranceMs ? 'not_yet' : 'active'
}
