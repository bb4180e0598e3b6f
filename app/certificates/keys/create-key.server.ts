import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { databaseNow } from '#app/assessment/database-clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { makeCertificate } from '../seal/make-chain.server.ts'
import type { SealAlgorithm } from '../seal/pdf-signer.ts'
import { decryptKey, encryptKey } from './encrypt-key.server.ts'
import { type KeyPurpose, nextKeyName } from './key-name.ts'
import { recordKeyEvent } from './record-key-event.server.ts'

type KeyWish = { actorId: string | null }

/** Makes an Ed25519 key for credentials or the register; answers its name. */
export async function createKey(tx: Tx, { purpose, actorId }: KeyWish & { purpose: 'credential' | 'register' }): Promise<string> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = new Uint8Array(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'))
  return storeKey(tx, { purpose, actorId, algorithm: 'ed25519', publicKey: raw, privateKey, certificate: async () => null })
}

const rootYears = 20
const sealYears = 5

/**
 * Makes a key that signs PDFs, with a certificate by the portal's own root, which is made when there is none. Readers
 * do not know that root; who wants to trust it compares its fingerprint. Answers the key's name.
 */
export async function createSealKey(
  tx: Tx,
  { algorithm, organisation, actorId }: KeyWish & { algorithm: SealAlgorithm; organisation: string },
): Promise<string> {
  const from = await databaseNow()
  const root = (await readRoot(tx)) ?? (await createRoot(tx, { algorithm, organisation, actorId }, from))
  const { publicKey, privateKey } = newPair(algorithm)
  const certificate = async (id: string) =>
    makeCertificate({
      subject: { organisation, common: `${organisation} (${id})` },
      issuer: root.name,
      publicKey,
      signingKey: root.privateKey,
      algorithm: root.algorithm,
      from,
      until: yearsAfter(from, sealYears),
      isRoot: false,
    })
  return storeKey(tx, { purpose: 'seal', actorId, algorithm, publicKey: spki(publicKey), privateKey, certificate })
}

type Root = { privateKey: KeyObject; algorithm: SealAlgorithm; name: { organisation: string; common: string } }

async function readRoot(tx: Tx): Promise<Root | null> {
  const row = await tx.signingKey.findFirst({
    where: { purpose: 'root', encryptedKey: { not: null }, retiredAt: null, compromisedAt: null },
    orderBy: { createdAt: 'desc' },
  })
  if (!row?.encryptedKey) return null
  return {
    privateKey: decryptKey(row.id, row.encryptedKey),
    algorithm: row.algorithm as SealAlgorithm,
    name: JSON.parse(row.subject ?? '{}') as Root['name'],
  }
}

async function createRoot(
  tx: Tx,
  { algorithm, organisation, actorId }: KeyWish & { algorithm: SealAlgorithm; organisation: string },
  from: Date,
): Promise<Root> {
  const { publicKey, privateKey } = newPair(algorithm)
  const name = { organisation, common: `${organisation}: akar` }
  const certificate = async () =>
    makeCertificate({
      subject: name,
      issuer: name,
      publicKey,
      signingKey: privateKey,
      algorithm,
      from,
      until: yearsAfter(from, rootYears),
      isRoot: true,
    })
  await storeKey(tx, { purpose: 'root', actorId, algorithm, publicKey: spki(publicKey), privateKey, certificate, subject: JSON.stringify(name) })
  return { privateKey, algorithm, name }
}

type NewKey = {
  purpose: KeyPurpose
  actorId: string | null
  algorithm: 'ed25519' | SealAlgorithm
  publicKey: Uint8Array<ArrayBuffer>
  privateKey: KeyObject
  certificate: (id: string) => Promise<Uint8Array | null>
  subject?: string
}

async function storeKey(tx: Tx, { purpose, actorId, algorithm, publicKey, privateKey, certificate, subject }: NewKey): Promise<string> {
  const names = await tx.signingKey.findMany({ select: { id: true } })
  const id = nextKeyName(
    purpose,
    (await databaseNow()).getUTCFullYear(),
    names.map((name) => name.id),
  )
  const made = await certificate(id)
  const chain = made ? [new Uint8Array(made)] : []
  await tx.signingKey.create({ data: { id, purpose, algorithm, publicKey, encryptedKey: encryptKey(id, privateKey), chain, subject } })
  await recordKeyEvent(tx, { actorId, action: 'signing_key.created', key: id })
  return id
}

function newPair(algorithm: SealAlgorithm): { publicKey: KeyObject; privateKey: KeyObject } {
  return algorithm === 'p-256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('rsa', { modulusLength: 2048 })
}

function spki(key: KeyObject): Uint8Array<ArrayBuffer> {
  return new Uint8Array(key.export({ type: 'spki', format: 'der' }))
}

function yearsAfter(from: Date, years: number): Date {
  return new Date(Date.UTC(from.getUTCFullYear() + years, from.getUTCMonth(), from.getUTCDate()))
}
