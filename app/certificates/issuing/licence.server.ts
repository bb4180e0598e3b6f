import type { PreviewFacts } from '#app/certificates/certificate-facts.ts'
import { settings } from '#app/platform/settings.server.ts'
import { refuseIssue } from './issue-refusal.ts'
import { licenceGap } from './licence-gap.ts'

/** The licence of a certification body: its number, its last day, and the codes of the units it may certify. */
type Licence = { number: string; validUntil: string; units: readonly string[] }

/** What whoever runs the portal has configured; null for a training body, which issues no competency certificates. */
function readLicence(): Licence | null {
  const { LSP_LICENCE, LSP_LICENCE_UNTIL, LSP_LICENCE_UNITS } = settings()
  return LSP_LICENCE && LSP_LICENCE_UNTIL ? { number: LSP_LICENCE, validUntil: LSP_LICENCE_UNTIL, units: LSP_LICENCE_UNITS } : null
}

/** What a competency certificate says of the licence. */
export function licenceOnPaper(): PreviewFacts['licence'] {
  const licence = readLicence()
  return licence && { number: licence.number, validUntil: licence.validUntil }
}

/** Passes facts that the licence allows to be certified. Throws `issue_refused` with the reason. */
export function requireLicence(facts: Pick<PreviewFacts, 'kind' | 'licence' | 'issuedOn' | 'units'>): void {
  const gap = licenceGap(facts, readLicence()?.units ?? [])
  if (gap) throw refuseIssue(gap)
}
