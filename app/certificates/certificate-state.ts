/** What happened to a certificate, oldest first. */
export type CertificateChange = { kind: string; reasonClass: string | null; at: Date }

export const revocationReasons = ['data_error', 'not_entitled', 'holder_request', 'misuse'] as const
export type RevocationReason = (typeof revocationReasons)[number]

/** Why a certificate may rest for a while. */
export const suspensionReasons = ['under_review', 'holder_request'] as const
export type SuspensionReason = (typeof suspensionReasons)[number]

/** Every reason that is told to whoever checks; the text of each is `certificates.reason.<reason>`. */
export const publicReasons = [...revocationReasons, 'under_review'] as const
export type PublicReason = (typeof publicReasons)[number]

export type CertificateState = 'active' | 'expired' | 'suspended' | 'revoked' | 'superseded'

export type StateOfCertificate = {
  state: CertificateState
  /** When it came to be so; null while active or expired. */
  since: Date | null
  reason: PublicReason | null
}

/**
 * The state on a day. What was revoked or replaced stays so; a suspension ends with 'reinstated'; only what is none
 * of these expires, on the day after `validUntil`. `today` is the `earliestDay` of Indonesia, `YYYY-MM-DD`.
 */
export function stateOfCertificate({
  changes,
  validUntil,
  today,
}: {
  changes: readonly CertificateChange[]
  validUntil: string
  today: string
}): StateOfCertificate {
  const revoked = changes.find(({ kind }) => kind === 'revoked')
  if (revoked) return standing('revoked', revoked)
  const superseded = changes.find(({ kind }) => kind === 'superseded')
  if (superseded) return standing('superseded', superseded)
  const last = changes.findLast(({ kind }) => kind === 'suspended' || kind === 'reinstated')
  if (last?.kind === 'suspended') return standing('suspended', last)
  return { state: today > validUntil ? 'expired' : 'active', since: null, reason: null }
}

/** True for what no longer counts, whatever happens. */
export function isEnded(state: CertificateState): boolean {
  return state === 'revoked' || state === 'superseded'
}

function standing(state: CertificateState, { at, reasonClass }: CertificateChange): StateOfCertificate {
  return { state, since: at, reason: publicReasons.find((known) => known === reasonClass) ?? null }
}
