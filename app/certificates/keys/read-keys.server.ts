import type { KeyObject } from 'node:crypto'
import type { PublishedKey } from '#app/certificates/credential/did.ts'
import { db, type Tx } from '#app/platform/database.server.ts'
import { decryptKey } from './encrypt-key.server.ts'
import type { KeyPurpose } from './key-name.ts'

export type SigningKeyPair = { id: string; publicKey: Uint8Array; privateKey: KeyObject; chain: Uint8Array[]; algorithm: string }

const opened = new Map<string, SigningKeyPair>()

/**
 * The key that signs now: the youngest of its purpose that is neither retired nor compromised. Null when there is
 * none. Decrypted once a process; which one is current is asked each time.
 */
export async function readCurrentKey(purpose: KeyPurpose): Promise<SigningKeyPair | null> {
  const current = await db.signingKey.findFirst({
    where: { purpose, holder: 'portal', retiredAt: null, compromisedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  if (!current) return null
  const known = opened.get(current.id)
  if (known) return known
  const pair = await openKey(db, current.id)
  opened.set(pair.id, pair)
  return pair
}

/** A key of the portal with its private half, also one that was made in the caller's transaction. */
export async function openKey(tx: Tx, id: string): Promise<SigningKeyPair> {
  const { publicKey, encryptedKey, chain, algorithm } = await tx.signingKey.findUniqueOrThrow({ where: { id } })
  if (!encryptedKey) throw new TypeError(`the key ${id} is not held by the portal`)
  return { id, publicKey, privateKey: decryptKey(id, encryptedKey), chain, algorithm }
}

/** Name of the seal key with this SubjectPublicKeyInfo that is in use; null when there is none. */
export async function readKeyName(publicKey: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const row = await db.signingKey.findFirst({ where: { purpose: 'seal', publicKey, retiredAt: null, compromisedAt: null }, select: { id: true } })
  return row?.id ?? null
}

/** Every key of a purpose, the oldest first, with what became of it. */
export async function readPublishedKeys(purpose: KeyPurpose): Promise<PublishedKey[]> {
  const rows = await db.signingKey.findMany({
    where: { purpose },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, publicKey: true, retiredAt: true, compromisedAt: true, provider: true },
  })
  return rows.map(({ id, publicKey, ...rest }) => ({ fragment: id, key: publicKey, ...rest }))
}
