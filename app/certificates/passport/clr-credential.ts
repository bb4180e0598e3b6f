import { credentialContexts } from '#app/certificates/credential/achievement-credential.ts'
import type { Document, Proof } from '#app/certificates/credential/data-integrity.ts'
import { didWeb } from '#app/certificates/credential/did.ts'
import { sampleMark } from '#app/certificates/credential/sample-mark.ts'

const clrContexts = [credentialContexts[0], 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json', credentialContexts[1]] as const

export type SignedCredential = Document & { proof: Proof[] }

export type ClrFacts = {
  /** UUID of this file, in lower case. */
  id: string
  /** Origin of the portal, without a slash at the end. */
  origin: string
  issuerName: string
  /** The person's name as their newest certificate prints it. */
  name: string
  /** Instant, UTC with `Z`, to the second: what the person held then. */
  at: string
  /** True when any of the certificates is of a demonstration. */
  isDemo: boolean
}

/**
 * What a person holds as one Comprehensive Learner Record 2.0 (https://www.imsglobal.org/spec/clr/v2p0) without proofs:
 * the signed credentials of their certificates, unchanged, so that each can be checked by itself. Whom it is about is
 * said as in those: by name alone.
 */
export function clrCredential(credentials: readonly SignedCredential[], { id, origin, issuerName, name, at, isDemo }: ClrFacts): Document {
  return {
    '@context': [...clrContexts],
    id: `urn:uuid:${id}`,
    type: ['VerifiableCredential', 'ClrCredential'],
    name: `${isDemo ? sampleMark : ''}Paspor keterampilan`,
    description: 'Sertifikat seseorang pada saat berkas ini dibuat, masing-masing dengan jenis dan tanda tangan penerbitnya.',
    issuer: { id: didWeb(origin), type: ['Profile'], name: issuerName, url: origin },
    validFrom: at,
    credentialSubject: {
      type: ['ClrSubject'],
      identifier: [{ type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'name' }],
      verifiableCredential: [...credentials],
    },
  }
}
