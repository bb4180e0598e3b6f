import type { Document } from './data-integrity.ts'
import { writeMultikey } from './multikey.ts'

/** A key of the issuer as it is published: its dated name and, once retired, since when. */
export type PublishedKey = {
  fragment: string
  key: Uint8Array
  retiredAt: Date | null
  compromisedAt: Date | null
  /** Certified provider behind a seal. */
  provider?: string | null
}

/** `did:web` of an origin (https://w3c-ccg.github.io/did-method-web/); a port is written `%3A`. */
export function didWeb(origin: string): string {
  return `did:web:${new URL(origin).host.replace(':', '%3A')}`
}

/** `did:web:…#k2026a`. */
export function verificationMethod(origin: string, fragment: string): string {
  return `${didWeb(origin)}#${fragment}`
}

/**
 * The document at `/.well-known/did.json`. Retired keys stay for ever, or old credentials could not be checked; one
 * that may be in other hands stays too, but no longer speaks for the issuer.
 */
export function didDocument(origin: string, keys: readonly PublishedKey[]): Document {
  const id = didWeb(origin)
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id,
    verificationMethod: keys.map(({ fragment, key, compromisedAt }) => ({
      id: `${id}#${fragment}`,
      type: 'Multikey',
      controller: id,
      publicKeyMultibase: writeMultikey(key),
      ...(compromisedAt && { revoked: compromisedAt.toISOString() }),
    })),
    assertionMethod: keys.filter((key) => key.compromisedAt === null).map(({ fragment }) => `${id}#${fragment}`),
  }
}
