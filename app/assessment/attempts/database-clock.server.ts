import { db, type Tx } from '#app/platform/database.server.ts'

/** The time that decides: the database's, not this machine's. */
export async function databaseNow(tx: Tx = db): Promise<Date> {
  const rows = await tx.$queryRaw<{ now: Date }[]>`select now() as now`
  return rows[0]!.now
}
