import { db } from '#app/platform/database.server.ts'

/**
 * The name printed on a certificate, by its number as printed; empty when there is none. One statement and one row either
 * way, so that the time it takes says nothing. For callers that compare it and show nothing of it.
 */
export async function findPrintedName({ number }: { number: string }): Promise<string> {
  const [row] = await db.$queryRaw<{ name: string }[]>`
    select coalesce((select facts->>'name' from certificate where number = ${number}), '') as name`
  return row?.name ?? ''
}
