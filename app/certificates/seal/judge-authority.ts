import { X509Certificate } from 'node:crypto'
import type { TimeStampFinding } from './check-cms.ts'

const deepest = 6

/**
 * True when a token was signed by one of the trusted certificates (DER), or by one that they vouch for through those
 * that came along, each valid at the instant of the stamp.
 */
export function isByAuthority({ certificate, certificates, at }: TimeStampFinding, anchors: readonly Uint8Array[]): boolean {
  const trusted = anchors.map((der) => new X509Certificate(der))
  const isTrusted = (one: X509Certificate) => trusted.some((anchor) => anchor.raw.equals(one.raw))
  for (let [current, depth] = [certificate, 0]; depth < deepest; depth++) {
    if (at < new Date(current.validFrom) || at > new Date(current.validTo)) return false
    if (isTrusted(current)) return true
    const above = [...trusted, ...certificates].find(
      (one) => one.ca && !one.raw.equals(current.raw) && current.checkIssued(one) && current.verify(one.publicKey),
    )
    if (!above) return false
    current = above
  }
  return false
}
