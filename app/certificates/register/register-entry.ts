import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '#app/certificates/credential/canonical-json.ts'

/** Kinds of change that a certificate's holder and everybody else may know of. */
export type CertificateChangeKind = 'suspended' | 'reinstated' | 'revoked' | 'superseded'

/**
 * What the register says. Nobody reads a name, a number or an address out of it: `subject` and `hash` are blinded, and
 * whoever holds the PDF holds the blind.
 */
export type RegisterLine =
  | { kind: 'issued' | 'sealed' | 'before_register'; subject: Uint8Array; hash: Uint8Array }
  | { kind: CertificateChangeKind; subject: Uint8Array }
  | { kind: 'void'; series: string; hash: Uint8Array }
  | { kind: 'key'; change: 'created' | 'retired' | 'compromised'; key: string; hash: Uint8Array }

/** The bytes of an entry: canonical JSON. `at` is an instant, UTC with `Z`. */
export function writeEntry(line: RegisterLine, at: string): Uint8Array<ArrayBuffer> {
  const { kind, ...facts } = line
  const fields: Record<string, Json> = { v: 1, kind, at }
  for (const [key, value] of Object.entries(facts)) fields[key] = typeof value === 'string' ? value : Buffer.from(value).toString('hex')
  return new Uint8Array(Buffer.from(canonicalJson(fields)))
}

/** Stands for one certificate in all entries about it. `certificateId` is a UUID. */
export function blindedSubject(certificateId: string, blind: Uint8Array): Uint8Array {
  return createHash('sha256').update('naik-kelas subject\n').update(certificateId).update('\n').update(blind).digest()
}

/** A hash that tells nothing without the blind. */
export function blindedHash(hash: Uint8Array, blind: Uint8Array): Uint8Array {
  return createHash('sha256').update('naik-kelas hash\n').update(hash).update(blind).digest()
}
