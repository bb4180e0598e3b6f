import { createHash, type KeyObject, verify, X509Certificate } from 'node:crypto'
import { signerIdOf, writeSignedData } from './cms.ts'
import { childrenAt, childrenOf, contentOf, type Field, identifier } from './der.ts'

// CMS SignedData (RFC 5652) with signing-certificate-v2 (RFC 5035), as PAdES B-B and RFC 3161 tokens carry it: one
// signer, signed attributes, SHA-2, RSA (PKCS#1 v1.5) or ECDSA. Everything else is malformed here.

export type CheckedSignature = {
  /** SHA-256 matches, and the certificate below signed it. Nothing says yet whose certificate it is. */
  certificate: X509Certificate
  signature: Uint8Array
  /** What was signed where it stands inside the CMS, as in a time-stamp token. */
  content: Uint8Array | null
  /** The time-stamp token (DER) beside the signature. */
  timeStamp: Uint8Array | null
}

export type SignatureProblem = 'malformed' | 'other_content' | 'wrong_signature'

const oid = {
  signedData: hexOf('1.2.840.113549.1.7.2'),
  data: hexOf('1.2.840.113549.1.7.1'),
  timeStampInfo: hexOf('1.2.840.113549.1.9.16.1.4'),
  contentType: hexOf('1.2.840.113549.1.9.3'),
  messageDigest: hexOf('1.2.840.113549.1.9.4'),
  signingTime: hexOf('1.2.840.113549.1.9.5'),
  signingCertificateV2: hexOf('1.2.840.113549.1.9.16.2.47'),
  signingCertificate: hexOf('1.2.840.113549.1.9.16.2.12'),
  timeStampToken: hexOf('1.2.840.113549.1.9.16.2.14'),
}

const digests: Record<string, string> = {
  [hexOf('2.16.840.1.101.3.4.2.1')]: 'sha256',
  [hexOf('2.16.840.1.101.3.4.2.2')]: 'sha384',
  [hexOf('2.16.840.1.101.3.4.2.3')]: 'sha512',
}

const mostCertificates = 10

/**
 * Checks the signature over content of which `digest` is the SHA-256. What no signature covers (versions, names of
 * algorithms, the certificates that came along) must stand there just as we write it.
 */
export function checkDetached(cms: Uint8Array, digest: Uint8Array): CheckedSignature | SignatureProblem {
  return guarded(() => {
    const checked = check(cms, { type: oid.data, digest, allowsSigningTime: false })
    if (typeof checked === 'string') return checked
    const { content, certificate, signature, timeStamp } = checked
    return isWrittenByUs(cms, checked) ? { content, certificate, signature, timeStamp } : 'malformed'
  })
}

function isWrittenByUs(cms: Uint8Array, { certificate, certificates, attributes, signature, timeStamp }: Checked): boolean {
  const chain = childrenAt(cms, certificates).map((field) => new X509Certificate(cms.subarray(field.at, field.end)))
  // The signer's own certificate is covered by its hash; what comes along with it must lead to a root.
  const isLinked = chain.length === 1 || chain.every((one, at) => one.verify((chain[at + 1] ?? one).publicKey))
  const written = writeSignedData({
    algorithm: certificate.publicKey.asymmetricKeyType === 'rsa' ? 'rsa-2048' : 'p-256',
    certificates: cms.subarray(certificates.at, certificates.end),
    signerId: signerIdOf(certificate.raw),
    attributes,
    signature,
    token: timeStamp,
  })
  return isLinked && Buffer.compare(written, cms) === 0
}

/** What a time-stamp token (RFC 3161) that fits says. */
export type TimeStampFinding = {
  at: Date
  certificate: X509Certificate
  /** All certificates that came along, the signer's too. */
  certificates: X509Certificate[]
  /** Policy of the authority, and the nonce that it repeated: DER, in hexadecimal. */
  policy: string
  nonce: string | null
}

/** Checks a time-stamp token over `signature`. Whose authority it is, the caller judges (see judge-authority). */
export function checkTimeStamp(token: Uint8Array, signature: Uint8Array): TimeStampFinding | SignatureProblem {
  return guarded(() => {
    const checked = check(token, { type: oid.timeStampInfo, digest: null, allowsSigningTime: true })
    if (typeof checked === 'string') return checked
    const fields = childrenOf(checked.content ?? new Uint8Array(), 0)
    const imprint = fields[2]
    const time = fields[4]
    if (!checked.content || !imprint || time?.tag !== 0x18) return 'malformed'
    const [algorithm, hash] = childrenAt(checked.content, imprint)
    const name = algorithm && digests[hexOfField(checked.content, childrenAt(checked.content, algorithm)[0])]
    if (!name || !hash) return 'malformed'
    if (!createHash(name).update(signature).digest().equals(contentOf(checked.content, hash))) return 'other_content'
    const text = Buffer.from(contentOf(checked.content, time)).toString('latin1')
    const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(text)
    if (!parts) return 'malformed'
    const at = new Date(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6]}Z`)
    // The purpose of the certificate, and of nothing else (RFC 3161, 2.3).
    const { certificate } = checked
    const mayStamp = certificate.keyUsage?.join() === '1.3.6.1.5.5.7.3.8'
    if (Number.isNaN(at.getTime()) || !mayStamp) return 'malformed'
    const certificates = childrenAt(token, checked.certificates)
      .slice(0, mostCertificates)
      .map((field) => new X509Certificate(token.subarray(field.at, field.end)))
    const nonce = fields.slice(5).find((field) => field.tag === 0x02)
    return { at, certificate, certificates, policy: hexAt(checked.content, fields[1]!), nonce: nonce ? hexAt(checked.content, nonce) : null }
  })
}

/** DER that ends too early, or a certificate that is none, throws inside. */
function guarded<Result>(read: () => Result): Result | 'malformed' {
  try {
    return read()
  } catch {
    return 'malformed'
  }
}

/** With the parts that signature and certificate alone do not show. */
type Checked = CheckedSignature & { certificates: Field; attributes: Uint8Array }

type Wanted = { type: string; digest: Uint8Array | null; allowsSigningTime: boolean }

function check(cms: Uint8Array, wanted: Wanted): Checked | SignatureProblem {
  const outer = childrenOf(cms, 0)
  if (hexOfField(cms, outer[0]) !== oid.signedData || outer[1]?.tag !== 0xa0) return 'malformed'
  const fields = childrenOf(cms, outer[1].start)
  const [, , encapsulated] = fields
  const certificates = fields.find((field) => field.tag === 0xa0)
  const signers = fields.at(-1)
  if (!encapsulated || !certificates || signers?.tag !== 0x31) return 'malformed'
  const [contentType, wrapped] = childrenAt(cms, encapsulated)
  if (hexOfField(cms, contentType) !== wanted.type || (wrapped !== undefined) !== (wanted.digest === null)) return 'malformed'
  const content = wrapped ? contentOf(cms, childrenAt(cms, wrapped)[0]!) : null
  const infos = childrenAt(cms, signers)
  const [info] = infos
  if (!info || infos.length !== 1) return 'malformed'
  const checked = checkSigner(cms, childrenAt(cms, info), childrenAt(cms, certificates).slice(0, mostCertificates), content, wanted)
  return typeof checked === 'string' ? checked : { ...checked, certificates }
}

function checkSigner(
  cms: Uint8Array,
  info: Field[],
  certificates: Field[],
  content: Uint8Array | null,
  wanted: Wanted,
): Omit<Checked, 'certificates'> | SignatureProblem {
  const [, , digestAlgorithm, signedAttributes, signatureAlgorithm, signatureField, unsigned] = info
  if (!digestAlgorithm || signedAttributes?.tag !== 0xa0 || !signatureAlgorithm || signatureField?.tag !== 0x04) return 'malformed'
  const hash = digests[hexOfField(cms, childrenAt(cms, digestAlgorithm)[0])]
  if (!hash || (wanted.digest && hash !== 'sha256')) return 'malformed'
  const attributes = attributesOf(cms, signedAttributes)
  if (!attributes || (!wanted.allowsSigningTime && attributes.has(oid.signingTime))) return 'malformed'
  const type = attributes.get(oid.contentType)
  const digest = attributes.get(oid.messageDigest)
  if (!type || hexOfField(cms, type) !== wanted.type || digest?.tag !== 0x04) return 'malformed'
  const certificate = signerCertificate(cms, attributes, certificates, !wanted.allowsSigningTime)
  if (!certificate) return 'malformed'
  const expected = wanted.digest ?? createHash(hash).update(content!).digest()
  if (Buffer.compare(contentOf(cms, digest), expected) !== 0) return 'other_content'
  // Signed as a SET, sent as the implicit field [0].
  const signed = Buffer.from(cms.subarray(signedAttributes.at, signedAttributes.end))
  signed[0] = 0x31
  const signature = contentOf(cms, signatureField)
  if (!isSignedBy(certificate.publicKey, signatureHash(cms, signatureAlgorithm, hash), signed, signature)) return 'wrong_signature'
  return { certificate, signature, content, attributes: signed, timeStamp: unsigned?.tag === 0xa1 ? tokenOf(cms, unsigned) : null }
}

/** The attributes, each of which may stand once with one value; null otherwise. */
function attributesOf(cms: Uint8Array, set: Field): Map<string, Field> | null {
  const found = new Map<string, Field>()
  for (const attribute of childrenAt(cms, set)) {
    const [type, values] = childrenAt(cms, attribute)
    const name = hexOfField(cms, type)
    const [value, ...more] = values ? childrenAt(cms, values) : []
    if (!value || more.length > 0 || found.has(name)) return null
    found.set(name, value)
  }
  return found
}

/** The certificate whose hash the signer signed; without that attribute (old tokens) the first one given. */
function signerCertificate(cms: Uint8Array, attributes: Map<string, Field>, certificates: Field[], needsHash: boolean): X509Certificate | null {
  const ders = certificates.filter((field) => field.tag === 0x30).map((field) => cms.subarray(field.at, field.end))
  const attribute = attributes.get(oid.signingCertificateV2)
  if (!attribute) {
    const first = needsHash ? undefined : ders[0]
    return first ? new X509Certificate(first) : null
  }
  const certId = childrenAt(cms, childrenAt(cms, childrenAt(cms, attribute)[0]!)[0]!)
  // The algorithm is left out for SHA-256, which is the default.
  const [first, second] = certId
  const hash = first?.tag === 0x04 ? 'sha256' : first && digests[hexOfField(cms, childrenAt(cms, first)[0])]
  const value = first?.tag === 0x04 ? first : second
  if (!hash || !value) return null
  const named = ders.find((der) => createHash(hash).update(der).digest().equals(contentOf(cms, value)))
  return named ? new X509Certificate(named) : null
}

/** The hash of ECDSA and RSA by the algorithm's name; of plain rsaEncryption that of the digest. */
function signatureHash(cms: Uint8Array, algorithm: Field, digest: string): string | null {
  return signatureHashes[hexOfField(cms, childrenAt(cms, algorithm)[0])]?.(digest) ?? null
}

const signatureHashes: Record<string, (digest: string) => string> = {
  [hexOf('1.2.840.113549.1.1.1')]: (digest) => digest,
  [hexOf('1.2.840.113549.1.1.11')]: () => 'sha256',
  [hexOf('1.2.840.113549.1.1.12')]: () => 'sha384',
  [hexOf('1.2.840.113549.1.1.13')]: () => 'sha512',
  [hexOf('1.2.840.10045.4.3.2')]: () => 'sha256',
  [hexOf('1.2.840.10045.4.3.3')]: () => 'sha384',
  [hexOf('1.2.840.10045.4.3.4')]: () => 'sha512',
}

function isSignedBy(key: KeyObject, hash: string | null, signed: Uint8Array, signature: Uint8Array): boolean {
  const isKnown = key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'ec'
  return hash !== null && isKnown && verify(hash, signed, key, signature)
}

function tokenOf(cms: Uint8Array, unsigned: Field): Uint8Array | null {
  const token = attributesOf(cms, unsigned)?.get(oid.timeStampToken)
  return token ? cms.subarray(token.at, token.end) : null
}

function hexOfField(bytes: Uint8Array, field: Field | undefined): string {
  return field?.tag === 0x06 ? Buffer.from(bytes.subarray(field.at, field.end)).toString('hex') : ''
}

function hexAt(bytes: Uint8Array, field: Field): string {
  return Buffer.from(bytes.subarray(field.at, field.end)).toString('hex')
}

function hexOf(dotted: string): string {
  return Buffer.from(identifier(dotted)).toString('hex')
}
