import type { PreviewFacts } from '#app/certificates/certificate-facts.ts'

/** Why a competency certificate may not be issued: no licence, an expired one, no unit, or a unit that it does not cover. */
type LicenceGap = 'licence_missing' | 'licence_expired' | 'licence_scope'

/** Null when nothing stands in the way, as for every other kind. */
export function licenceGap(
  { kind, licence, issuedOn, units }: Pick<PreviewFacts, 'kind' | 'licence' | 'issuedOn' | 'units'>,
  covered: readonly string[],
): LicenceGap | null {
  if (kind !== 'competency') return null
  if (!licence) return 'licence_missing'
  // Days as YYYY-MM-DD sort as they count.
  if (licence.validUntil < issuedOn) return 'licence_expired'
  return units.length === 0 || units.some(({ code }) => !covered.includes(code)) ? 'licence_scope' : null
}
