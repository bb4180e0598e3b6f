import { canonicalJson, type Json } from '#app/certificates/credential/canonical-json.ts'
import { registerOrigin } from '#app/certificates/register/register-origin.ts'
import { fromBase64 } from './base64.ts'
import { verifyEd25519 } from './verify-ed25519.ts'

// What a verifier carries to check without network: keys, status lists and the register's state, of one moment. A note
// (C2SP signed-note) by the register's key over the hash of all that says who vouches for it. Runs in browsers too.

export type BundleKey = {
  id: string
  /** Base 64: 32 bytes of an Ed25519 key; SubjectPublicKeyInfo of a key that seals PDFs. */
  publicKey: string
  /** Instants, UTC. */
  retiredAt: string | null
  compromisedAt: string | null
}

export type TrustBundle = {
  v: 1
  /** Origin of the portal. */
  origin: string
  issuer: string
  issuedAt: string
  did: Json
  keys: { credential: BundleKey[]; register: BundleKey[]; seal: BundleKey[] }
  /** Status list credentials by their number. */
  statusLists: Record<string, { credentialSubject: { statusPurpose: string; encodedList: string } }>
  /** By the number of a list of revocations: which of its bits mean "replaced by a newer one". Absent from bundles of before. */
  replaced?: Record<string, string>
  /** Newest signed state of the register. */
  checkpoint: string | null
}

export type SignedBundle = { bundle: TrustBundle; note: string }

export type OpenedBundle = TrustBundle & {
  /** Verifier key (C2SP signed-note) that vouches for it: to be compared with one known from elsewhere. */
  vouchedBy: string
}

/** Text of the note over a bundle. */
export async function bundleNoteText(bundle: TrustBundle): Promise<string> {
  const text = new TextEncoder().encode(canonicalJson(bundle as unknown as Json))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
  return `${registerOrigin(bundle.origin)}/bekal\n${bundle.issuedAt}\n${btoa(String.fromCharCode(...hash))}\n`
}

/** The bundle when one of the register's keys in it signed it, unchanged; null for anything else. Never throws. */
export async function openBundle(text: string): Promise<OpenedBundle | null> {
  try {
    const { bundle, note } = JSON.parse(text) as SignedBundle
    if (bundle.v !== 1 || !Number.isFinite(Date.parse(bundle.issuedAt))) return null
    const signed = await bundleNoteText(bundle)
    const lines = note.startsWith(`${signed}\n`) ? note.slice(signed.length + 1).split('\n') : []
    for (const line of lines) {
      const [mark, name, signature] = line.split(' ')
      if (mark !== '\u2014' || name !== registerOrigin(bundle.origin) || signature === undefined) continue
      for (const { publicKey, compromisedAt } of bundle.keys.register) {
        const isRight = compromisedAt === null && (await verifyNote(publicKey, fromBase64(signature), signed))
        if (isRight) return { ...bundle, vouchedBy: await verifierKey(name, fromBase64(publicKey)) }
      }
    }
    return null
  } catch {
    return null
  }
}

async function verifierKey(name: string, key: Uint8Array): Promise<string> {
  const id = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from([...new TextEncoder().encode(`${name}\n`), ed25519, ...key])))
  const hex = Array.from(id.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${name}+${hex}+${btoa(String.fromCharCode(ed25519, ...key))}`
}

/** What marks an Ed25519 key in notes. */
const ed25519 = 1

/** The first four bytes of a note's signature only name the key. */
function verifyNote(publicKey: string, signature: Uint8Array<ArrayBuffer>, text: string): Promise<boolean> {
  return verifyEd25519(fromBase64(publicKey), signature.slice(4), new TextEncoder().encode(text))
}
