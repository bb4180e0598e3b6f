import { parseLogProof, parseTreeHead, verifyLogProof } from '#app/certificates/register/checkpoint.ts'
import { hashLeaf } from '#app/certificates/register/merkle-tree.ts'
import { blindedHash, blindedSubject, writeEntry } from '#app/certificates/register/register-entry.ts'
import { splitNote } from '#app/certificates/register/signed-note.ts'
import { readJson } from './read-json.ts'
import type { TrustedKey } from './trusted-keys.ts'

/** Whether the register knew a credential when the file was made. `wrong`: the proof belongs to something else, or to nothing. */
export type RegisterFinding = { outcome: 'ok'; index: number; size: number } | { outcome: 'wrong' | 'absent' }

type Credential = { certificateId: string; digest: string; issuedAt: string }

/**
 * Checks the proof that travels in a file: the entry of this credential, its path, and a checkpoint signed by a key of
 * our register. `entry` is the entry as published; without it, it is computed from the credential.
 */
export function checkRegisterProof({
  logProof,
  credential,
  keys,
  entry,
}: {
  logProof: string | null
  credential: Credential
  keys: readonly TrustedKey[]
  entry?: Uint8Array
}): RegisterFinding {
  if (logProof === null) return { outcome: 'absent' }
  const proof = logProof.length > 20_000 ? null : parseLogProof(logProof)
  const note = proof && splitNote(proof.checkpoint)
  const origin = note && parseTreeHead(note.text)?.origin
  if (!proof?.extra || !origin) return { outcome: 'wrong' }
  const expected = entryOf(credential, proof.extra, entry ? instantOf(entry) : credential.issuedAt)
  if (entry && Buffer.compare(expected, entry) !== 0) return { outcome: 'wrong' }
  // The log's name is part of what its keys sign, so it is believed once a key of ours fits.
  const verifiers = keys.map((key) => ({ name: origin, key: key.publicKey }))
  const head = verifyLogProof(proof, hashLeaf(expected), { origin, verifiers })
  return head ? { outcome: 'ok', index: proof.index, size: head.size } : { outcome: 'wrong' }
}

/** True when a published entry stands for these bytes: `sealed` for a PDF, `before_register` for one older than the register. */
export function isEntryOf(
  entry: Uint8Array,
  { certificateId, sha256, blind }: { certificateId: string; sha256: string; blind: Uint8Array },
): boolean {
  const published = readJson(entry)
  const hash = blindedHash(Buffer.from(sha256, 'hex'), blind)
  const subject = blindedSubject(certificateId, blind)
  return published?.hash === Buffer.from(hash).toString('hex') && published.subject === Buffer.from(subject).toString('hex')
}

function entryOf({ certificateId, digest }: Credential, blind: Uint8Array, at: string): Uint8Array {
  const line = {
    kind: 'issued' as const,
    subject: blindedSubject(certificateId, blind),
    hash: blindedHash(Buffer.from(digest, 'hex'), blind),
  }
  return writeEntry(line, at)
}

function instantOf(entry: Uint8Array): string {
  const at = readJson(entry)?.at
  return typeof at === 'string' ? at : ''
}
