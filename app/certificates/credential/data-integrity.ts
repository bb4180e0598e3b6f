import { hash, type KeyObject, sign, verify } from 'node:crypto'
import { publicKey } from '#app/certificates/register/signed-note.ts'
import { fromBase58, toBase58 } from './base58.ts'
import { canonicalJson, type Json } from './canonical-json.ts'
import { canonicalQuads } from './quads.ts'

// Proofs of Data Integrity EdDSA Cryptosuites v1.0 (https://www.w3.org/TR/vc-di-eddsa/): the same signature over two
// ways of writing a document in one way, RDF for what certifies, JSON for verifiers that carry little.

export type Cryptosuite = 'eddsa-rdfc-2022' | 'eddsa-jcs-2022'

export type Proof = {
  '@context'?: Json
  type: 'DataIntegrityProof'
  cryptosuite: Cryptosuite
  /** Instant, UTC with `Z`. */
  created: string
  verificationMethod: string
  proofPurpose: 'assertionMethod'
  proofValue: string
}

export type Document = { '@context': Json } & { [key: string]: Json | undefined }

export type Issuer = { verificationMethod: string; privateKey: KeyObject }

/**
 * A proof over `document`, which carries none yet. `created` is an instant, UTC with `Z`, to the second. Whoever has
 * the hash of the document's canonical form for this suite gives it along.
 */
export async function prove(
  document: Document,
  cryptosuite: Cryptosuite,
  issuer: Issuer,
  created: string,
  documentHash?: Uint8Array,
): Promise<Proof> {
  const options: Omit<Proof, 'proofValue'> = {
    ...(cryptosuite === 'eddsa-jcs-2022' && { '@context': document['@context'] }),
    type: 'DataIntegrityProof',
    cryptosuite,
    created,
    verificationMethod: issuer.verificationMethod,
    proofPurpose: 'assertionMethod',
  }
  const signature = sign(null, await hashData(document, options, documentHash), issuer.privateKey)
  return { ...options, proofValue: `z${toBase58(signature)}` }
}

/** Both proofs, that which certifies first. `jsonHash` is SHA-256 over the document's canonical JSON where it is known already. */
export function proveTwice(document: Document, issuer: Issuer, created: string, jsonHash?: Uint8Array): Promise<Proof[]> {
  return Promise.all([prove(document, 'eddsa-rdfc-2022', issuer, created), prove(document, 'eddsa-jcs-2022', issuer, created, jsonHash)])
}

/**
 * True when the proof is one of a key over this document (without its proofs). The caller has found the key, 32 bytes,
 * by `verificationMethod` in a list that it trusts.
 */
export async function verifyProof(document: Document, proof: Proof, key: Uint8Array): Promise<boolean> {
  const { proofValue, ...options } = proof
  if (options.type !== 'DataIntegrityProof' || options.proofPurpose !== 'assertionMethod' || !/^z[1-9A-HJ-NP-Za-km-z]{80,90}$/.test(proofValue))
    return false
  if (options['@context'] !== undefined && canonicalJson(options['@context']) !== canonicalJson(document['@context'])) return false
  const signature = fromBase58(proofValue.slice(1))
  if (signature?.length !== 64) return false
  try {
    return verify(null, await hashData(document, options), publicKey(key), signature)
  } catch (error) {
    // A term or a value that we never write.
    if (error instanceof TypeError) return false
    throw error
  }
}

/** What is signed: the hash of the proof's own facts, then the hash of the document (section 3.3.4 and 3.2.4). */
async function hashData(document: Document, options: Omit<Proof, 'proofValue'>, documentHash?: Uint8Array): Promise<Uint8Array> {
  const { proof: _, ...unsigned } = document
  const configuration = { ...options, '@context': document['@context'] }
  const write = options.cryptosuite === 'eddsa-jcs-2022' ? canonicalJson : canonicalQuads
  return Buffer.concat([sha256(await write(configuration)), documentHash ?? sha256(await write(unsigned))])
}

/** The same from texts that are canonical already. */
export function hashTexts(configuration: string, document: string): Uint8Array {
  return Buffer.concat([sha256(configuration), sha256(document)])
}

function sha256(text: string): Buffer {
  return hash('sha256', text, 'buffer')
}
