import { createHash } from 'node:crypto'
import { db, inTransaction } from '#app/platform/database.server.ts'
import { appendEntries } from '../register/append-entries.server.ts'
import type { SealAlgorithm } from '../seal/pdf-signer.ts'
import { secondOf } from '../second-of.ts'
import { createKey, createSealKey } from './create-key.server.ts'
import { readCurrentKey } from './read-keys.server.ts'

/**
 * Makes what is missing of the issuer's keys, and enters every key that the register does not tell of yet. Called
 * before issuing; costs one query when all is there. `register` is the name of the log.
 */
export async function ensureKeys({
  register,
  organisation,
  sealAlgorithm,
}: {
  register: string
  organisation: string
  sealAlgorithm: SealAlgorithm
}): Promise<void> {
  if (await isComplete()) return
  await inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('signing-keys', 0))`
    const held = new Set((await tx.signingKey.findMany({ where: usable, select: { purpose: true } })).map(({ purpose }) => purpose))
    for (const purpose of ['register', 'credential'] as const) if (!held.has(purpose)) await createKey(tx, { purpose, actorId: null })
    if (!held.has('seal')) await createSealKey(tx, { algorithm: sealAlgorithm, organisation, actorId: null })
  })
  const key = await readCurrentKey('register')
  if (!key) throw new Error('the register has no key although one was just made')
  await inTransaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('signing-keys', 0))`
    const unknown = await tx.signingKey.findMany({
      where: { registerEntry: null },
      orderBy: { createdAt: 'asc' },
      select: { id: true, publicKey: true },
    })
    const lines = unknown.map(({ id, publicKey }) => ({
      line: { kind: 'key' as const, change: 'created' as const, key: id, hash: createHash('sha256').update(publicKey).digest() },
      certificateId: null,
    }))
    const at = secondOf(new Date())
    const { first } = await appendEntries(tx, { origin: register, key }, lines, at)
    for (const [offset, { id }] of unknown.entries()) await tx.signingKey.update({ where: { id }, data: { registerEntry: first + offset } })
  })
}

const usable = { retiredAt: null, compromisedAt: null }

async function isComplete(): Promise<boolean> {
  const keys = await db.signingKey.findMany({ select: { purpose: true, retiredAt: true, compromisedAt: true, registerEntry: true } })
  const held = new Set(keys.filter((key) => !key.retiredAt && !key.compromisedAt).map(({ purpose }) => purpose))
  return ['register', 'credential', 'seal'].every((purpose) => held.has(purpose)) && keys.every((key) => key.registerEntry !== null)
}
