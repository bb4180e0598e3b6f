import { databaseNow } from '#app/assessment/attempts/database-clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { CeremonyError, ceremony, currentKeyName } from './ceremony.server.ts'
import { createKey } from './create-key.server.ts'
import { enterKeyEnd, enterNewKeys } from './enter-keys.server.ts'
import { openKey } from './read-keys.server.ts'
import { recordKeyEvent } from './record-key-event.server.ts'

type KeyEnd = {
  id: string
  /** 'retired': signs no more, and what it signed stays valid. 'compromised': may be in other hands since `since`. */
  change: 'retired' | 'compromised'
  /** Null for now. */
  since: Date | null
}

/**
 * Ends a key. What a compromised one signed before `since` stays valid, as the register proves when that was; what is
 * dated later can no longer be confirmed. The next issue makes a new key where none is left. Throws CeremonyError.
 */
export async function endKey(end: KeyEnd): Promise<void> {
  await ceremony(async (tx, log) => {
    const ended = await markEnded(tx, end)
    if (log.key.id !== end.id) return enterKeyEnd(tx, log, ended, end.change)
    // The register's own key: another one tells of its end, and of itself.
    const next = (await currentKeyName(tx, 'register', end.id)) ?? (await createKey(tx, { purpose: 'register', actorId: null }))
    const after = { ...log, key: await openKey(tx, next) }
    await enterNewKeys(tx, after)
    return enterKeyEnd(tx, after, ended, end.change)
  })
}

/** Marks a key in the caller's ceremony; the register is still to be told. */
export async function markEnded(tx: Tx, { id, change, since }: KeyEnd): Promise<{ id: string; publicKey: Uint8Array }> {
  const key = await tx.signingKey.findUnique({ where: { id } })
  if (!key) throw new CeremonyError(`There is no key ${id}.`)
  if (key.compromisedAt) throw new CeremonyError(`The key ${id} is marked as compromised already.`)
  if (key.retiredAt && change === 'retired') throw new CeremonyError(`The key ${id} is retired already.`)
  const now = await databaseNow()
  if (since && since > now) throw new CeremonyError('The instant since when it may be in other hands lies ahead.')
  const data = change === 'retired' ? { retiredAt: now } : { compromisedAt: since ?? now }
  await tx.signingKey.update({ where: { id }, data })
  await recordKeyEvent(tx, { actorId: null, action: `signing_key.${change}`, key: id })
  return key
}
