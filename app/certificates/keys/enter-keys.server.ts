import { createHash } from 'node:crypto'
import { appendEntries, type RegisterLog } from '#app/certificates/register/append-entries.server.ts'
import type { Tx } from '#app/platform/database.server.ts'

/** Nobody else makes or ends a key until the transaction ends. */
export async function lockKeys(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended('signing-keys', 0))`
}

/** Enters every key that the register does not tell of yet, in the caller's transaction, under the lock on keys. */
export async function enterNewKeys(tx: Tx, log: RegisterLog): Promise<void> {
  const unknown = await tx.signingKey.findMany({
    where: { registerEntry: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true, publicKey: true },
  })
  const lines = unknown.map((key) => lineOf(key, 'created'))
  const { first } = await appendEntries(tx, log, lines, instant())
  for (const [offset, { id }] of unknown.entries()) await tx.signingKey.update({ where: { id }, data: { registerEntry: first + offset } })
}

/** Enters that a key signs no more, or may be in other hands. */
export async function enterKeyEnd(
  tx: Tx,
  log: RegisterLog,
  key: { id: string; publicKey: Uint8Array },
  change: 'retired' | 'compromised',
): Promise<void> {
  await appendEntries(tx, log, [lineOf(key, change)], instant())
}

function lineOf({ id, publicKey }: { id: string; publicKey: Uint8Array }, change: 'created' | 'retired' | 'compromised') {
  const line = { kind: 'key' as const, change, key: id, hash: createHash('sha256').update(publicKey).digest() }
  return { line, certificateId: null }
}

function instant(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`
}
