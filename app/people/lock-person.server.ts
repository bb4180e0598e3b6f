import { AppError } from '#app/platform/app-error.ts'
import type { Tx } from '#app/platform/database.server.ts'

/** Lets changes of one person's account happen one after the other. Throws `not_found`, also for an erased one. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`select 1 from person where id = ${personId}::uuid and erased_at is null for update`
  if (rows.length === 0) throw new AppError('not_found')
}
