import { createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, type KeyObject, randomBytes, scryptSync } from 'node:crypto'
import { z } from 'zod'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { CeremonyError } from './ceremony.server.ts'
import { decryptKey, encryptKey } from './encrypt-key.server.ts'
import { recordKeyEvent } from './record-key-event.server.ts'

// A copy of the private keys under a passphrase, for the day on which KEYS_SECRET is lost: scrypt, then AES-256-GCM.

const scrypt = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }

const backupSchema = z.object({
  format: z.literal('naik-kelas keys 1'),
  madeAt: z.iso.datetime(),
  salt: z.base64(),
  nonce: z.base64(),
  tag: z.base64(),
  keys: z.base64(),
})

const contentsSchema = z.array(z.object({ id: z.string(), privateKey: z.base64() }))

/** All private keys that the portal holds, as a text to keep apart from the database. Answers how many, too. */
export async function backUpKeys({ passphrase }: { passphrase: string }): Promise<{ text: string; count: number }> {
  const rows = await db.signingKey.findMany({ where: { encryptedKey: { not: null } }, orderBy: { createdAt: 'asc' } })
  const keys = rows.map(({ id, encryptedKey }) => ({
    id,
    privateKey: decryptKey(id, encryptedKey!).export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  }))
  const [salt, nonce] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', scryptSync(passphrase, salt, 32, scrypt), nonce)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(keys)), cipher.final()])
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  const text: z.input<typeof backupSchema> = {
    format: 'naik-kelas keys 1',
    madeAt: new Date().toISOString(),
    salt: base64(salt),
    nonce: base64(nonce),
    tag: base64(cipher.getAuthTag()),
    keys: base64(sealed),
  }
  await inTransaction((tx) => recordKeyEvent(tx, { actorId: null, action: 'signing_key.backed_up', key: `${keys.length}` }))
  return { text: `${JSON.stringify(text, null, 1)}\n`, count: keys.length }
}

/**
 * Puts private keys back, encrypted with today's KEYS_SECRET, where the database has their public halves. Answers the
 * names. Throws CeremonyError for another file, a wrong passphrase, or keys of another portal.
 */
export async function restoreKeys({ text, passphrase }: { text: string; passphrase: string }): Promise<string[]> {
  const keys = openBackup(text, passphrase)
  return inTransaction(async (tx) => {
    const restored: string[] = []
    for (const { id, privateKey } of keys) {
      const row = await tx.signingKey.findUnique({ where: { id }, select: { encryptedKey: true, publicKey: true } })
      if (!row?.encryptedKey) throw new CeremonyError(`The database has no key ${id}: this backup is of another portal. Nothing was changed.`)
      const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' })
      if (!isHalfOf(key, row.publicKey))
        throw new CeremonyError(`The key ${id} of this backup is another one than the database knows. Nothing was changed.`)
      await tx.signingKey.update({ where: { id }, data: { encryptedKey: encryptKey(id, key) } })
      await recordKeyEvent(tx, { actorId: null, action: 'signing_key.restored', key: id })
      restored.push(id)
    }
    return restored
  })
}

function openBackup(text: string, passphrase: string): z.output<typeof contentsSchema> {
  const parsed = backupSchema.safeParse(parseJson(text))
  if (!parsed.success) throw new CeremonyError('This is not a backup of keys made by npm run keys -- backup.')
  const bytes = (field: 'salt' | 'nonce' | 'tag' | 'keys') => Buffer.from(parsed.data[field], 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', scryptSync(passphrase, bytes('salt'), 32, scrypt), bytes('nonce'))
    decipher.setAuthTag(bytes('tag'))
    return contentsSchema.parse(JSON.parse(Buffer.concat([decipher.update(bytes('keys')), decipher.final()]).toString()))
  } catch {
    throw new CeremonyError('The passphrase is wrong, or the file was changed.')
  }
}

/** Ed25519 keys are stored as their 32 bytes, which end the SubjectPublicKeyInfo too. */
function isHalfOf(privateKey: KeyObject, publicKey: Uint8Array): boolean {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  return spki.subarray(spki.length - publicKey.length).equals(publicKey)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
