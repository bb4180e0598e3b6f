import { readPublisher } from '#app/certificates/read-publisher.server.ts'
import type { RegisterLog } from '#app/certificates/register/append-entries.server.ts'
import { db, inTransaction, type Tx } from '#app/platform/database.server.ts'
import { createKey } from './create-key.server.ts'
import { lockKeys } from './enter-keys.server.ts'
import { openKey } from './read-keys.server.ts'

/** A ceremony cannot be done as asked. The message is a sentence for whoever runs it; nothing was changed. */
export class CeremonyError extends Error {
  override name = 'CeremonyError'
}

/**
 * Runs a change of keys in one transaction, one at a time, with a register that can be written: a portal that has no
 * key for it yet gets one. Throws `not_found` for a portal without a public address.
 */
export async function ceremony<Result>(work: (tx: Tx, log: RegisterLog) => Promise<Result>): Promise<Result> {
  const { register } = await readPublisher()
  return inTransaction(
    async (tx) => {
      await lockKeys(tx)
      await requireSameRegister(tx, register)
      const id = (await currentKeyName(tx, 'register')) ?? (await createKey(tx, { purpose: 'register', actorId: null }))
      return work(tx, { origin: register, key: await openKey(tx, id) })
    },
    { timeoutMs: 60_000 },
  )
}

/** A command that runs without the portal's own settings would sign for a register that nobody has. */
async function requireSameRegister(tx: Tx, register: string): Promise<void> {
  const last = await tx.registerCheckpoint.findFirst({ orderBy: { size: 'desc' }, select: { note: true } })
  const known = last?.note.split('\n')[0]
  if (known === undefined || known === register) return
  throw new CeremonyError(
    `The register is ${known}, and by the settings of this command it would be ${register}. Set PUBLIC_URL (in a demonstration: PORT) as the portal has it, and run it again. Nothing was changed.`,
  )
}

/** Name of the portal's key that signs now, also of one that was made in this transaction. `except` is passed over. */
export async function currentKeyName(tx: Tx, purpose: string, except = ''): Promise<string | null> {
  const row = await tx.signingKey.findFirst({
    where: { purpose, holder: 'portal', retiredAt: null, compromisedAt: null, id: { not: except } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  return row?.id ?? null
}

/** How many certificates were issued since an instant. */
export function countIssuedSince(since: Date): Promise<number> {
  return db.certificate.count({ where: { issuedAt: { gte: since } } })
}
