import pg from 'pg'
import { expect, test } from 'vitest'
import { AppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { isDatabaseAway } from '#app/platform/database-away.server.ts'

/** The error of work that was cut off on the server's side. */
async function cutOff(): Promise<unknown> {
  const other = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await other.connect()
  const sleeping = db.$queryRaw`select pg_sleep(20), 'cut me off' as mark`.catch((error: unknown) => error)
  for (let tries = 0; tries < 100; tries += 1) {
    const { rowCount } = await other.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where query like '%cut me off%' and pid <> pg_backend_pid() and state = 'active'",
    )
    if (rowCount) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await other.end()
  return sleeping
}

test('a connection that the server cuts, and a server that is not there, mean that the database is away', async () => {
  expect(isDatabaseAway(await cutOff())).toBe(true)
  const nowhere = new pg.Client({ connectionString: 'postgresql://portal@localhost/none?host=/tmp/no-such-folder' })
  expect(isDatabaseAway(await nowhere.connect().catch((error) => error))).toBe(true)
  expect(await db.$queryRaw`select 1 as one`).toEqual([{ one: 1 }])
})

test('a mistake in a query, a broken rule and an error of ours do not', async () => {
  const mistake = await db.$queryRaw`select nothing`.catch((error) => error)
  const broken = await db.portal
    .create({ data: { id: 2, isDemo: true, issuerName: '', issuerPlace: '', signerName: '', signerTitle: '' } })
    .catch((error) => error)
  for (const error of [mistake, broken, new AppError('not_found'), new Error('salah'), null, 'x']) expect(isDatabaseAway(error)).toBe(false)
})
