import type { KeyObject } from 'node:crypto'
import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import type { SealAlgorithm } from '#app/certificates/seal/pdf-signer.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { encryptKey } from './encrypt-key.server.ts'
import { type KeyPurpose, nextKeyName } from './key-name.ts'
import { recordKeyEvent } from './record-key-event.server.ts'

type NewKey = {
  id: string
  purpose: KeyPurpose
  actorId: string | null
  /** How it came to be known here, for the audit trail. */
  how: 'created' | 'imported' | 'enrolled'
  algorithm: 'ed25519' | SealAlgorithm
  publicKey: Uint8Array<ArrayBuffer>
  /** Null for one that a signing service holds. */
  privateKey: KeyObject | null
  chain: readonly Uint8Array[]
  subject?: string
  provider?: string | null
}

/** The dated name that the next key of a purpose gets. The caller holds the lock on keys. */
export async function nextName(tx: Tx, purpose: KeyPurpose): Promise<string> {
  const names = await tx.signingKey.findMany({ select: { id: true } })
  const year = (await databaseNow()).getUTCFullYear()
  return nextKeyName(
    purpose,
    year,
    names.map((name) => name.id),
  )
}

/** Stores a key, its private half encrypted, with an audit record. The register is told by `enterKeys`. */
export async function storeKey(tx: Tx, { actorId, how, privateKey, chain, ...key }: NewKey): Promise<void> {
  await tx.signingKey.create({
    data: {
      ...key,
      holder: privateKey ? 'portal' : 'remote',
      encryptedKey: privateKey && encryptKey(key.id, privateKey),
      chain: chain.map((der) => new Uint8Array(der)),
    },
  })
  await recordKeyEvent(tx, { actorId, action: `signing_key.${how}`, key: key.id })
}
