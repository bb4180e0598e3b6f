import { inTransaction, type Tx } from './database.server.ts'
import { fileStore } from './file-store.server.ts'
import { log } from './log.server.ts'

/**
 * One at a time, whoever names stored bytes in a row and whoever takes bytes that no row names out of the store: the same
 * file may be handed in by two people.
 */
export async function lockStoredBytes(tx: Tx, sha256: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`stored:${sha256}`}, 0))`
}

/**
 * Writes the row that names bytes which were just stored. When that fails they go again, unless another row names them:
 * what nobody can open is not kept.
 */
export async function nameStoredBytes<Result>(sha256: string, write: (tx: Tx) => Promise<Result>): Promise<Result> {
  try {
    return await inTransaction(write)
  } catch (error) {
    await removeUnusedBytes({ sha256 }).catch((failed) => log.warn({ err: failed }, 'stored bytes that nothing names were left'))
    throw error
  }
}

/** Takes bytes out of the store unless a row of any area still needs them: those that do are in the view `stored_bytes_use`. */
export async function removeUnusedBytes({ sha256 }: { sha256: string }): Promise<void> {
  await inTransaction(async (tx) => {
    await lockStoredBytes(tx, sha256)
    const [use] = await tx.$queryRaw<unknown[]>`select 1 from stored_bytes_use where sha256 = ${sha256} limit 1`
    if (!use) await fileStore().remove(sha256)
  })
}
