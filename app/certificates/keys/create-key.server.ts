import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import { makeCertificate, type OwnSealAlgorithm } from '#app/certificates/seal/make-chain.server.ts'
import type { SealCertificates } from '#app/certificates/seal/seal-certificates.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { decryptKey } from './encrypt-key.server.ts'
import { nextName, storeKey } from './store-key.server.ts'

type KeyWish = { actorId: string | null }

/** Makes an Ed25519 key for credentials or the register; answers its name. */
export async function createKey(tx: Tx, { purpose, actorId }: KeyWish & { purpose: 'credential' | 'register' }): Promise<string> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = new Uint8Array(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'))
  const id = await nextName(tx, purpose)
  await storeKey(tx, { id, purpose, actorId, how: 'created', algorithm: 'ed25519', publicKey: raw, privateKey, chain: [] })
  return id
}

const rootYears = 20
const sealYears = 5

/**
 * Makes a key that signs PDFs, with a certificate by the portal's own root, which is made when there is none. Readers
 * do not know that root; who wants to trust it compares its fingerprint. Answers the key's name.
 */
export async function createSealKey(
  tx: Tx,
  { algorithm, organisation, actorId }: KeyWish & { algorithm: OwnSealAlgorithm; organisation: string },
): Promise<string> {
  const from = await databaseNow()
  const root = (await readRoot(tx)) ?? (await createRoot(tx, { algorithm, organisation, actorId }))
  const { publicKey, privateKey } = newPair(algorithm)
  const id = await nextName(tx, 'seal')
  const certificate = makeCertificate({
    subject: { organisation, common: `${organisation} (${id})` },
    issuer: root.name,
    publicKey,
    signingKey: root.privateKey,
    algorithm: root.algorithm,
    from,
    until: yearsAfter(from, sealYears),
    isRoot: false,
  })
  await storeKey(tx, { id, purpose: 'seal', actorId, how: 'created', algorithm, publicKey: spki(publicKey), privateKey, chain: [certificate] })
  return id
}

type SealKeyGiven = KeyWish & { certificates: SealCertificates; provider: string | null }

/** Takes in a key that somebody else made, with its certificates. Answers its name. */
export async function importSealKey(
  tx: Tx,
  { privateKey, certificates, provider, actorId }: SealKeyGiven & { privateKey: KeyObject },
): Promise<string> {
  const id = await nextName(tx, 'seal')
  await storeKey(tx, { id, purpose: 'seal', actorId, how: 'imported', ...storable(certificates), privateKey, provider })
  return id
}

/** Notes a key that a signing service holds, so that what it signs is known as ours. Answers its name. */
export async function enrolRemoteKey(tx: Tx, { certificates, provider, actorId }: SealKeyGiven): Promise<string> {
  const id = await nextName(tx, 'seal')
  await storeKey(tx, { id, purpose: 'seal', actorId, how: 'enrolled', ...storable(certificates), privateKey: null, provider })
  return id
}

function storable({ algorithm, publicKey, chain }: SealCertificates) {
  return { algorithm, publicKey, chain }
}

type Root = { privateKey: KeyObject; algorithm: OwnSealAlgorithm; name: { organisation: string; common: string } }

async function readRoot(tx: Tx): Promise<Root | null> {
  const row = await tx.signingKey.findFirst({ where: { purpose: 'root', retiredAt: null, compromisedAt: null }, orderBy: { createdAt: 'desc' } })
  if (!row?.encryptedKey) return null
  return {
    privateKey: decryptKey(row.id, row.encryptedKey),
    algorithm: row.algorithm as OwnSealAlgorithm,
    name: JSON.parse(row.subject ?? '{}') as Root['name'],
  }
}

/** Makes the key that signs certificates of seals, with its own certificate. */
export async function createRoot(
  tx: Tx,
  { algorithm, organisation, actorId }: KeyWish & { algorithm: OwnSealAlgorithm; organisation: string },
): Promise<Root & { id: string }> {
  const from = await databaseNow()
  const { publicKey, privateKey } = newPair(algorithm)
  const id = await nextName(tx, 'root')
  const name = { organisation, common: `${organisation}: akar` }
  const until = yearsAfter(from, rootYears)
  const certificate = makeCertificate({ subject: name, issuer: name, publicKey, signingKey: privateKey, algorithm, from, until, isRoot: true })
  const subject = JSON.stringify(name)
  await storeKey(tx, {
    id,
    purpose: 'root',
    actorId,
    how: 'created',
    algorithm,
    publicKey: spki(publicKey),
    privateKey,
    chain: [certificate],
    subject,
  })
  return { id, privateKey, algorithm, name }
}

function newPair(algorithm: OwnSealAlgorithm): { publicKey: KeyObject; privateKey: KeyObject } {
  return algorithm === 'p-256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('rsa', { modulusLength: 2048 })
}

function spki(key: KeyObject): Uint8Array<ArrayBuffer> {
  return new Uint8Array(key.export({ type: 'spki', format: 'der' }))
}

function yearsAfter(from: Date, years: number): Date {
  return new Date(Date.UTC(from.getUTCFullYear() + years, from.getUTCMonth(), from.getUTCDate()))
}
