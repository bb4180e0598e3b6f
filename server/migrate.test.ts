import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, pendingMigrations } from './migrate.ts'
import { readMigrations } from './migration-files.ts'
import { startTemporaryPostgres, type TemporaryPostgres } from './postgres/embedded-postgres.ts'

let postgres: TemporaryPostgres

beforeAll(async () => {
  postgres = await startTemporaryPostgres()
})

afterAll(async () => {
  await postgres.stop()
})

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('migrating an empty database applies every migration, and a second time none', async () => {
  const url = await postgres.createDatabase('twice')
  const names = readMigrations().map(({ name }) => name)
  expect(await pendingMigrations(url)).toEqual(names)
  expect(await migrate(url)).toEqual(names)
  expect(await pendingMigrations(url)).toEqual([])
  expect(await migrate(url)).toEqual([])
})

test('two starts that migrate at the same time do not meet', async () => {
  const url = await postgres.createDatabase('at_once')
  const applied = await Promise.all([migrate(url), migrate(url)])
  expect(applied.flat()).toEqual(readMigrations().map(({ name }) => name))
})

test('a migration that was changed after it was applied is refused in words', async () => {
  const url = await postgres.createDatabase('edited')
  await migrate(url)
  await query(url, "update _prisma_migrations set checksum = 'something else'")
  await expect(pendingMigrations(url)).rejects.toThrow(/was changed after it was applied/)
})

test('a database of a newer version is refused in words', async () => {
  const url = await postgres.createDatabase('newer')
  await migrate(url)
  await query(url, "update _prisma_migrations set migration_name = '29990101000000_future'")
  await expect(migrate(url)).rejects.toThrow(/newer version of the portal/)
})

test.each(['audit_event', 'answer_op', 'grade_event', 'decision_event', 'certificate_event'])('%s is append-only', async (table) => {
  const url = postgres.url('twice')
  await migrate(await postgres.createDatabase('twice'))
  await expect(query(url, `delete from ${table}`)).rejects.toThrow(/append-only: DELETE is refused/)
  await expect(query(url, `update ${table} set ${table === 'answer_op' ? 'question' : 'id'} = null`)).rejects.toThrow(
    /append-only: UPDATE is refused/,
  )
  await expect(query(url, `truncate ${table} cascade`)).rejects.toThrow(/append-only: TRUNCATE is refused/)
})

test('a batch without seats, or one that ends before it starts, is refused by the database', async () => {
  const url = await postgres.createDatabase('twice')
  await migrate(url)
  const insert = (seats: number, endsOn: string) =>
    query(
      url,
      `with s as (insert into sponsor (id, name) values (gen_random_uuid(), 'S') returning id),
            p as (insert into programme (id, sponsor_id, name, fiscal_year) select gen_random_uuid(), id, 'P', 2026 from s returning id),
            c as (insert into course (id, slug) values (gen_random_uuid(), gen_random_uuid()::text) returning id)
       insert into batch (id, programme_id, course_id, name, code, code_expires_on, seats, starts_on, ends_on, venue, place_code, place_name)
       select gen_random_uuid(), p.id, c.id, 'B', 'ABC234', '2026-12-01', ${seats}, '2026-12-01', '${endsOn}', 'V', '35.19', 'L' from p, c`,
    )
  await expect(insert(0, '2026-12-02')).rejects.toThrow(/batch_seats_check/)
  await expect(insert(3, '2026-11-30')).rejects.toThrow(/batch_dates_check/)
})

test('the migrations make every column that the schema names', async () => {
  const url = await postgres.createDatabase('twice')
  await migrate(url)
  process.env.DATABASE_URL = url
  const { db, closeDatabase } = await import('#app/platform/database.server.ts')
  const { Prisma } = await import('#prisma/client/client.ts')
  for (const model of Object.values(Prisma.ModelName)) {
    const delegate = db[(model[0]?.toLowerCase() + model.slice(1)) as 'person']
    expect(await delegate.findFirst(), model).toBeNull()
  }
  await closeDatabase()
})
