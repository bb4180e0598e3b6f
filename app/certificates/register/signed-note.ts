import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

// Notes as C2SP signed-note defines them, with Ed25519 keys (type 1).

/** Public half of a key that signs notes. `key` is the 32 bytes of an Ed25519 key. */
export type NoteVerifier = { name: string; key: Uint8Array }

export type NoteSigner = NoteVerifier & { privateKey: KeyObject }

const ed25519 = 1
/** Enough for a log and its witnesses; a note with more is refused before any is checked. */
const mostSignatures = 32

/** The note with one signature of each signer. `text` ends in a line feed. */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  if (!text.endsWith('\n') || hasControls(text)) throw new TypeError('the text of a note ends in a line feed and has no controls')
  return `${text}\n${signers.map((signer) => signatureLine(signer.name, keyId(signer), sign(null, Buffer.from(text), signer.privateKey))).join('')}`
}

/** Text of the note when every signature of a known key is right and there is one at least; null otherwise. */
export function openNote(note: string, verifiers: readonly NoteVerifier[]): { text: string; signers: string[] } | null {
  const parts = splitNote(note)
  if (!parts || parts.signatures.length > mostSignatures) return null
  const signers: string[] = []
  for (const { name, bytes } of parts.signatures) {
    const verifier = verifiers.find((known) => known.name === name && Buffer.compare(keyId(known), bytes.subarray(0, 4)) === 0)
    if (!verifier) continue
    if (!verify(null, Buffer.from(parts.text), publicKey(verifier.key), bytes.subarray(4))) return null
    signers.push(name)
  }
  return signers.length > 0 ? { text: parts.text, signers } : null
}

/** Text and raw signatures, nothing checked; null for what is not a note. */
export function splitNote(note: string): { text: string; signatures: { name: string; bytes: Uint8Array; line: string }[] } | null {
  const at = note.lastIndexOf('\n\n')
  if (at < 0 || !note.endsWith('\n') || hasControls(note)) return null
  const signatures = []
  for (const line of note.slice(at + 2, -1).split('\n')) {
    const match = /^\u2014 ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line)
    const bytes = match?.[2] === undefined ? null : Buffer.from(match[2], 'base64')
    if (!match?.[1] || !bytes || bytes.length < 5 || bytes.toString('base64') !== match[2]) return null
    signatures.push({ name: match[1], bytes, line: `${line}\n` })
  }
  return { text: note.slice(0, at + 1), signatures }
}

/** `name+id+key`, as verifiers are configured elsewhere. */
export function writeVerifierKey(verifier: NoteVerifier): string {
  return `${verifier.name}+${Buffer.from(keyId(verifier)).toString('hex')}+${Buffer.concat([Uint8Array.of(ed25519), verifier.key]).toString('base64')}`
}

/** Reads `name+id+key` of an Ed25519 key; null when it is not one or the id does not fit. */
export function parseVerifierKey(text: string): NoteVerifier | null {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/u.exec(text)
  if (!match?.[1] || !match[3]) return null
  const bytes = Buffer.from(match[3], 'base64')
  if (bytes.length !== 33 || bytes[0] !== ed25519) return null
  const verifier = { name: match[1], key: new Uint8Array(bytes.subarray(1)) }
  return Buffer.from(keyId(verifier)).toString('hex') === match[2] ? verifier : null
}

/** An Ed25519 public key from its 32 bytes. */
export function publicKey(key: Uint8Array): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') }, format: 'jwk' })
}

function keyId({ name, key }: NoteVerifier): Uint8Array {
  return createHash('sha256').update(`${name}\n`).update(Uint8Array.of(ed25519)).update(key).digest().subarray(0, 4)
}

function signatureLine(name: string, id: Uint8Array, signature: Uint8Array): string {
  return `\u2014 ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`
}

/** Control characters apart from the line feed. */
function hasControls(text: string): boolean {
  return /[^\P{Cc}\n]/u.test(text)
}
