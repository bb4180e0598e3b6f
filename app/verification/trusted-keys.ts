/**
 * A public key of ours: 32 bytes for Ed25519, SubjectPublicKeyInfo (DER) for keys that seal PDFs. Retired keys go on
 * proving what they signed before.
 */
export type TrustedKey = {
  id: string
  publicKey: Uint8Array
  /** DID that speaks with it; whoever names another DID names another key, however it is called. */
  controller?: string
  retiredAt: Date | null
  compromisedAt: Date | null
  /** Certified provider behind a seal. */
  provider?: string | null
}

/** Whom to believe: the keys of one issuer, by what they sign, and time-stamp authorities by their certificates (DER). */
export type TrustedKeys = {
  seal: readonly TrustedKey[]
  credential: readonly TrustedKey[]
  register: readonly TrustedKey[]
  stampers?: readonly Uint8Array[]
}
