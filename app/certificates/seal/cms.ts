import { createHash } from 'node:crypto'
import { identifier, integer, nothing, octets, sequence, setOf, value, valueAt } from './der.ts'
import type { PdfSigner, SealAlgorithm } from './pdf-signer.ts'

// CMS SignedData (RFC 5652) as PAdES B-B wants it (ETSI EN 319 142-1): detached, one signer, the attributes
// content-type, message-digest and signing-certificate-v2 (RFC 5035), and no signing-time.

const oid = {
  data: identifier('1.2.840.113549.1.7.1'),
  signedData: identifier('1.2.840.113549.1.7.2'),
  contentType: identifier('1.2.840.113549.1.9.3'),
  messageDigest: identifier('1.2.840.113549.1.9.4'),
  signingCertificateV2: identifier('1.2.840.113549.1.9.16.2.47'),
  timeStampToken: identifier('1.2.840.113549.1.9.16.2.14'),
  sha256: identifier('2.16.840.1.101.3.4.2.1'),
}

const rsa = sequence(identifier('1.2.840.113549.1.1.1'), nothing())

const signatureAlgorithms: Record<SealAlgorithm, Uint8Array> = {
  'rsa-2048': rsa,
  'rsa-3072': rsa,
  'rsa-4096': rsa,
  'p-256': sequence(identifier('1.2.840.10045.4.3.2')),
}

/** Asks a time-stamp authority for a token (DER) over SHA-256 of the signature; see request-time-stamp.server.ts. */
export type TimeStamp = (signature: Uint8Array) => Promise<Uint8Array>

/** A signer with what of its signatures never changes, computed once. */
export type PreparedSigner = { signer: PdfSigner; certificates: Uint8Array; signerId: Uint8Array; certificateAttribute: Uint8Array }

export function prepareSigner(signer: PdfSigner): PreparedSigner {
  const [leaf] = signer.chain
  if (!leaf) throw new TypeError('a signer needs its certificate')
  const { issuer, serial } = issuerAndSerial(leaf)
  const issuerSerial = sequence(sequence(value(0xa4, issuer)), serial)
  const certId = sequence(octets(createHash('sha256').update(leaf).digest()), issuerSerial)
  return {
    signer,
    certificates: value(0xa0, ...signer.chain),
    signerId: signerIdOf(leaf),
    certificateAttribute: sequence(oid.signingCertificateV2, setOf(sequence(sequence(certId)))),
  }
}

/** The signature over a document of which `digest` is the SHA-256. With `timeStamp` it is PAdES B-T. */
export async function signCms(digest: Uint8Array, prepared: PreparedSigner, timeStamp?: TimeStamp): Promise<Uint8Array> {
  const { signer, certificates, signerId, certificateAttribute } = prepared
  const attributes = setOf(sequence(oid.contentType, setOf(oid.data)), sequence(oid.messageDigest, setOf(octets(digest))), certificateAttribute)
  const signature = await signer.sign(attributes)
  const token = await timeStamp?.(signature)
  return writeSignedData({ algorithm: signer.algorithm, certificates, signerId, attributes, signature, token: token ?? null })
}

/** What a signature consists of, each part in DER; `attributes` as the SET that was signed. */
export type SignedDataParts = {
  algorithm: SealAlgorithm
  certificates: Uint8Array
  signerId: Uint8Array
  attributes: Uint8Array
  signature: Uint8Array
  token: Uint8Array | null
}

/** The only way our signatures are written: whoever reads one can compare it byte for byte. */
export function writeSignedData({ algorithm, certificates, signerId, attributes, signature, token }: SignedDataParts): Uint8Array {
  // Signed as a SET, sent as the implicit field [0].
  const sent = Buffer.from(attributes)
  sent[0] = 0xa0
  const unsigned = token ? [value(0xa1, sequence(oid.timeStampToken, setOf(token)))] : []
  const digestAlgorithm = sequence(oid.sha256)
  const signerInfo = sequence(integer(1), signerId, digestAlgorithm, sent, signatureAlgorithms[algorithm], octets(signature), ...unsigned)
  const signedData = sequence(integer(1), value(0x31, digestAlgorithm), sequence(oid.data), certificates, value(0x31, signerInfo))
  return sequence(oid.signedData, value(0xa0, signedData))
}

/** The field that names the signer by the issuer and serial number of its certificate. */
export function signerIdOf(certificate: Uint8Array): Uint8Array {
  const { issuer, serial } = issuerAndSerial(certificate)
  return sequence(issuer, serial)
}

/** Issuer and serial number of a certificate, each with its own tag. */
function issuerAndSerial(certificate: Uint8Array): { issuer: Uint8Array; serial: Uint8Array } {
  const toBeSigned = valueAt(certificate, valueAt(certificate, 0).start)
  let at = toBeSigned.start
  if (certificate[at] === 0xa0) at = valueAt(certificate, at).end
  const serialEnd = valueAt(certificate, at).end
  const issuerStart = valueAt(certificate, serialEnd).end
  return { serial: certificate.subarray(at, serialEnd), issuer: certificate.subarray(issuerStart, valueAt(certificate, issuerStart).end) }
}
