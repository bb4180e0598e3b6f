import type { Tx } from '#app/platform/database.server.ts'
import { readPortal } from '#app/platform/portal.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { ceremony, currentKeyName } from './ceremony.server.ts'
import { createKey, createRoot, createSealKey } from './create-key.server.ts'
import { markEnded } from './end-key.server.ts'
import { enterKeyEnd, enterNewKeys } from './enter-keys.server.ts'
import type { KeyPurpose } from './key-name.ts'
import { openKey } from './read-keys.server.ts'

/**
 * Makes a key, which signs from now on. With `replaces` the one before is retired: it signs no more, and what it signed
 * stays valid. A new key of the register is entered under the old one's signature, so that whoever knows the old key
 * can follow. Answers both names.
 */
export async function addKey({ purpose, replaces }: { purpose: KeyPurpose; replaces: boolean }): Promise<{ id: string; retired: string | null }> {
  const { issuerName } = await readPortal()
  return ceremony(async (tx, log) => {
    const before = replaces ? await currentKeyName(tx, purpose) : null
    const id = await make(tx, purpose, issuerName)
    await enterNewKeys(tx, log)
    if (before === null) return { id, retired: null }
    const ended = await markEnded(tx, { id: before, change: 'retired', since: null })
    const own = purpose === 'register' ? { ...log, key: await openKey(tx, id) } : log
    await enterKeyEnd(tx, own, ended, 'retired')
    return { id, retired: before }
  })
}

async function make(tx: Tx, purpose: KeyPurpose, organisation: string): Promise<string> {
  const wish = { actorId: null, organisation, algorithm: settings().SEAL_ALGORITHM }
  if (purpose === 'seal') return createSealKey(tx, wish)
  if (purpose === 'root') return (await createRoot(tx, wish)).id
  return createKey(tx, { purpose, actorId: null })
}
