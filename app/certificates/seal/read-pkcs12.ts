import { createDecipheriv, createHash, createHmac, createPrivateKey, type KeyObject, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { childrenAt, childrenOf, contentOf, type Field, identifier } from './der.ts'

// PKCS#12 (RFC 7292) as OpenSSL 3 and today's authorities write it: DER, PBES2 with AES in CBC mode, PBKDF2 with an
// HMAC of SHA-2, and a MAC with SHA-2. Older algorithms can be broken by whoever finds the file, and are refused.

export type Pkcs12 = { privateKey: KeyObject /** DER, in the order of the file. */; certificates: Uint8Array[] }

/** Why a file cannot be used; the message is a sentence for whoever ran the command. */
export class Pkcs12Error extends Error {
  override name = 'Pkcs12Error'
}

const oid = {
  data: hexOf('1.2.840.113549.1.7.1'),
  encryptedData: hexOf('1.2.840.113549.1.7.6'),
  pbes2: hexOf('1.2.840.113549.1.5.13'),
  pbkdf2: hexOf('1.2.840.113549.1.5.12'),
  plainKeyBag: hexOf('1.2.840.113549.1.12.10.1.1'),
  shroudedKeyBag: hexOf('1.2.840.113549.1.12.10.1.2'),
  certificateBag: hexOf('1.2.840.113549.1.12.10.1.3'),
  x509: hexOf('1.2.840.113549.1.9.22.1'),
}

const ciphers: Record<string, { name: string; keyLength: number }> = {
  [hexOf('2.16.840.1.101.3.4.1.2')]: { name: 'aes-128-cbc', keyLength: 16 },
  [hexOf('2.16.840.1.101.3.4.1.22')]: { name: 'aes-192-cbc', keyLength: 24 },
  [hexOf('2.16.840.1.101.3.4.1.42')]: { name: 'aes-256-cbc', keyLength: 32 },
}

const hmacs: Record<string, string> = {
  [hexOf('1.2.840.113549.2.9')]: 'sha256',
  [hexOf('1.2.840.113549.2.10')]: 'sha384',
  [hexOf('1.2.840.113549.2.11')]: 'sha512',
}

/** Output and block length of the digests that a MAC may use, in bytes. */
const digests: Record<string, { name: string; length: number; block: number }> = {
  [hexOf('2.16.840.1.101.3.4.2.1')]: { name: 'sha256', length: 32, block: 64 },
  [hexOf('2.16.840.1.101.3.4.2.2')]: { name: 'sha384', length: 48, block: 128 },
  [hexOf('2.16.840.1.101.3.4.2.3')]: { name: 'sha512', length: 64, block: 128 },
}

const mostIterations = 10_000_000
const mostBytes = 200_000

const legacy =
  'This file is protected with algorithms that are no longer safe (RC2, 3DES or SHA-1). Write it anew with OpenSSL 3: openssl pkcs12 -legacy -in old.p12 -nodes -out key.pem, then openssl pkcs12 -export -in key.pem -out new.p12, and delete key.pem.'

/** The one private key of a file and its certificates. Throws Pkcs12Error: wrong password, changed, legacy, or none. */
export function readPkcs12(file: Uint8Array, password: string): Pkcs12 {
  if (file.length > mostBytes) throw new Pkcs12Error('This is larger than any key file (200 kB).')
  try {
    const [version, authSafe, mac] = childrenOf(file, 0)
    if (!version || !authSafe || Buffer.compare(contentOf(file, version), Uint8Array.of(3)) !== 0) throw notPkcs12()
    const safe = octetsIn(file, authSafe)
    if (!mac) throw new Pkcs12Error('This file has no MAC, so nobody could tell whether it was changed. Export it with a password.')
    checkMac(file, mac, safe, password)
    return contentsOf(safe, password)
  } catch (error) {
    if (error instanceof Pkcs12Error) throw error
    throw notPkcs12(error)
  }
}

function notPkcs12(cause?: unknown): Pkcs12Error {
  return new Pkcs12Error('This is not a PKCS#12 file in DER (.p12 or .pfx), or it was cut short.', { cause })
}

/** Octets inside a ContentInfo of plain data. */
function octetsIn(bytes: Uint8Array, info: Field): Uint8Array {
  const [type, wrapped] = childrenAt(bytes, info)
  const [octets] = wrapped ? childrenAt(bytes, wrapped) : []
  if (!type || hexAt(bytes, type) !== oid.data || octets?.tag !== 0x04) throw notPkcs12()
  return contentOf(bytes, octets)
}

function checkMac(file: Uint8Array, macData: Field, safe: Uint8Array, password: string): void {
  const [digestInfo, salt, count] = childrenAt(file, macData)
  const [algorithm, mac] = digestInfo ? childrenAt(file, digestInfo) : []
  const name = algorithm ? childrenAt(file, algorithm)[0] : undefined
  if (!name || !mac || !salt) throw notPkcs12()
  const digest = digests[hexAt(file, name)]
  if (!digest) throw new Pkcs12Error(legacy)
  const iterations = count ? numberOf(file, count) : 1
  const key = macKey(password, contentOf(file, salt), iterations, digest)
  const expected = createHmac(digest.name, key).update(safe).digest()
  const given = contentOf(file, mac)
  if (given.length !== expected.length || !timingSafeEqual(expected, given)) {
    throw new Pkcs12Error('The password is wrong, or the file was changed.')
  }
}

/** The key of a MAC (RFC 7292, appendix B.2, with ID 3): one block is enough, as the key is as long as the digest. */
function macKey(password: string, salt: Uint8Array, iterations: number, { name, length, block }: { name: string; length: number; block: number }) {
  const text = Buffer.alloc(password.length * 2 + 2)
  for (let at = 0; at < password.length; at++) text.writeUInt16BE(password.charCodeAt(at), at * 2)
  const seed = Buffer.concat([Buffer.alloc(block, 3), repeated(salt, block), repeated(text, block)])
  let key = createHash(name).update(seed).digest()
  for (let round = 1; round < iterations; round++) key = createHash(name).update(key).digest()
  return key.subarray(0, length)
}

/** Repeated to fill whole blocks. */
function repeated(bytes: Uint8Array, block: number): Buffer {
  return Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes)
}

function contentsOf(safe: Uint8Array, password: string): Pkcs12 {
  const keys: KeyObject[] = []
  const certificates: Uint8Array[] = []
  for (const info of childrenOf(safe, 0)) {
    const bags = hexAt(safe, childrenAt(safe, info)[0]!) === oid.encryptedData ? decryptedIn(safe, info, password) : octetsIn(safe, info)
    for (const bag of childrenOf(bags, 0)) {
      const [type, wrapped] = childrenAt(bags, bag)
      const [value] = wrapped ? childrenAt(bags, wrapped) : []
      if (!type || !value) throw notPkcs12()
      const kind = hexAt(bags, type)
      if (kind === oid.plainKeyBag) keys.push(privateKey(bags.subarray(value.at, value.end)))
      if (kind === oid.shroudedKeyBag) keys.push(shroudedKey(bags, value, password))
      if (kind === oid.certificateBag) certificates.push(...certificateIn(bags, value))
    }
  }
  const [key, ...more] = keys
  if (!key || more.length > 0)
    throw new Pkcs12Error(key ? 'This file holds several private keys; export one alone.' : 'This file holds no private key.')
  return { privateKey: key, certificates }
}

function certificateIn(bytes: Uint8Array, bag: Field): Uint8Array[] {
  const [type, wrapped] = childrenAt(bytes, bag)
  const [octets] = wrapped ? childrenAt(bytes, wrapped) : []
  return type && octets && hexAt(bytes, type) === oid.x509 ? [contentOf(bytes, octets)] : []
}

/** EncryptedPrivateKeyInfo: algorithm, then the key encrypted. */
function shroudedKey(bytes: Uint8Array, info: Field, password: string): KeyObject {
  const [algorithm, encrypted] = childrenAt(bytes, info)
  if (!algorithm || !encrypted) throw notPkcs12()
  return privateKey(decrypt(bytes, algorithm, contentOf(bytes, encrypted), password))
}

function privateKey(der: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(der), type: 'pkcs8', format: 'der' })
}

/** EncryptedData: version, then content type, algorithm and content, the last as implicit octets. */
function decryptedIn(bytes: Uint8Array, info: Field, password: string): Uint8Array {
  const wrapped = childrenAt(bytes, info)[1]
  const data = wrapped && childrenAt(bytes, wrapped)[0]
  const contents = data && childrenAt(bytes, data)[1]
  const [type, algorithm, encrypted] = contents ? childrenAt(bytes, contents) : []
  if (!type || !algorithm || encrypted?.tag !== 0x80) throw notPkcs12()
  return decrypt(bytes, algorithm, contentOf(bytes, encrypted), password)
}

function decrypt(bytes: Uint8Array, algorithm: Field, encrypted: Uint8Array, password: string): Uint8Array {
  const [scheme, parameters] = childrenAt(bytes, algorithm)
  if (!scheme || !parameters || hexAt(bytes, scheme) !== oid.pbes2) throw new Pkcs12Error(legacy)
  const [derivation, cipherField] = childrenAt(bytes, parameters)
  const [derivationName, derivationParameters] = derivation ? childrenAt(bytes, derivation) : []
  const [cipherName, iv] = cipherField ? childrenAt(bytes, cipherField) : []
  if (!derivationName || !derivationParameters || !cipherName || !iv) throw notPkcs12()
  const cipher = ciphers[hexAt(bytes, cipherName)]
  const [salt, count, ...rest] = childrenAt(bytes, derivationParameters)
  const functionField = rest.find((field) => field.tag === 0x30)
  // Left out it means HMAC with SHA-1.
  const hash = functionField && hmacs[hexAt(bytes, childrenAt(bytes, functionField)[0]!)]
  if (!cipher || !hash || hexAt(bytes, derivationName) !== oid.pbkdf2 || !salt || !count) throw new Pkcs12Error(legacy)
  const key = pbkdf2Sync(password, contentOf(bytes, salt), numberOf(bytes, count), cipher.keyLength, hash)
  const decipher = createDecipheriv(cipher.name, key, contentOf(bytes, iv))
  return Buffer.concat([decipher.update(encrypted), decipher.final()])
}

function numberOf(bytes: Uint8Array, field: Field): number {
  const value = Number.parseInt(Buffer.from(contentOf(bytes, field)).toString('hex'), 16)
  if (field.tag !== 0x02 || !(value >= 1 && value <= mostIterations)) throw notPkcs12()
  return value
}

function hexAt(bytes: Uint8Array, field: Field): string {
  return Buffer.from(bytes.subarray(field.at, field.end)).toString('hex')
}

function hexOf(dotted: string): string {
  return Buffer.from(identifier(dotted)).toString('hex')
}
