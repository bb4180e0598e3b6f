import { readStatusBit } from './status-bit.ts'
import type { TrustBundle } from './trust-bundle.ts'

// What the lists of a bundle say of one certificate. Runs in browsers too.

/** A place in a status list; `list` is its number. */
type Place = { list: string | number; index: number }

/**
 * `ended`: revoked or replaced, by a bundle that does not say which, as those of before do. `unknown`: no list here tells.
 * What ended stays so; all else may change with the next bundle.
 */
export type BundleStatus = 'revoked' | 'superseded' | 'ended' | 'suspended' | 'clear' | 'unknown'

/** Reads both bits; a place that is missing is one that no list tells of. */
export async function readStatus(
  bundle: TrustBundle,
  { revocation, suspension }: { revocation: Place | undefined; suspension: Place | undefined },
): Promise<BundleStatus> {
  const [ended, suspended] = await Promise.all([readBit(bundle, 'revocation', revocation), readBit(bundle, 'suspension', suspension)])
  if (ended && revocation) return readEnd(bundle, revocation)
  if (suspended) return 'suspended'
  return ended === null || suspended === null ? 'unknown' : 'clear'
}

async function readEnd({ replaced }: TrustBundle, { list, index }: Place): Promise<BundleStatus> {
  const encoded = replaced?.[String(list)]
  const isReplaced = encoded === undefined ? null : await readStatusBit(encoded, index)
  return isReplaced === null ? 'ended' : isReplaced ? 'superseded' : 'revoked'
}

/** Null when the bundle has no such list. */
async function readBit({ statusLists }: TrustBundle, purpose: string, place: Place | undefined): Promise<boolean | null> {
  const subject = place && statusLists[String(place.list)]?.credentialSubject
  return subject?.statusPurpose === purpose ? readStatusBit(subject.encodedList, place!.index) : null
}
