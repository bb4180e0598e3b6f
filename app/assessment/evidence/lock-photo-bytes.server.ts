import type { Tx } from '#app/platform/database.server.ts'

/**
 * One at a time, whoever names a photo's bytes in a row and whoever takes bytes that no row names out of the store: the
 * same picture may be handed in by two people.
 */
export async function lockPhotoBytes(tx: Tx, sha256: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`photo:${sha256}`}, 0))`
}
