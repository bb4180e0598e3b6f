import { db } from '#app/platform/database.server.ts'
import type { Day } from '#app/programmes/batch-dates.ts'

/** The calendar day that the database's clock shows in a time zone. */
export async function readToday({ timeZone }: { timeZone: string }): Promise<Day> {
  const [row] = await db.$queryRaw<{ today: string }[]>`select to_char(now() at time zone ${timeZone}, 'YYYY-MM-DD') as today`
  return row!.today
}
