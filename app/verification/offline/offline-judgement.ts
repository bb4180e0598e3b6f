import type { CredentialClaims } from '../check-credential.ts'

/** `ended`: revoked or replaced, by a bundle of before, which does not say which. */
export type OfflineState =
  | 'valid'
  | 'receipt'
  | 'expired'
  | 'not_yet_valid'
  | 'suspended'
  | 'revoked'
  | 'superseded'
  | 'ended'
  | 'altered'
  | 'not_ours'
  | 'cannot_check'

export type OfflineCheck = { name: string; outcome: 'ok' | 'wrong' | 'unknown'; detail?: string }

export type OfflineJudgement = {
  state: OfflineState
  /** What the credential says; only of one that the issuer signed. */
  claims: CredentialClaims | null
  checks: OfflineCheck[]
}
