import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { closeDatabase, db, inTransaction } from '#app/platform/database.server.ts'
import { defineJob, jobsReady, sendJob } from '#app/platform/jobs.server.ts'
import { migrate } from './migrate.ts'
import { startTemporaryPostgres, type TemporaryPostgres } from './postgres/embedded-postgres.ts'

const greet = defineJob('greet-somebody', z.object({ id: z.string() }))
let postgres: TemporaryPostgres

beforeAll(async () => {
  postgres = await startTemporaryPostgres()
  process.env.DATABASE_URL = await postgres.createDatabase('jobs_test')
  await migrate(process.env.DATABASE_URL)
})

afterAll(async () => {
  await closeDatabase()
  await postgres.stop()
})

async function waiting(key: string): Promise<number> {
  const client = new pg.Client({ connectionString: postgres.url('jobs_test') })
  await client.connect()
  const { rows } = await client.query("select count(*)::int as n from jobs.job where name = 'greet-somebody' and data->>'id' = $1", [key])
  await client.end()
  return rows[0].n
}

test('jobs can be sent once the database is migrated', async () => {
  expect(await jobsReady()).toBe(true)
})

test('a job is sent with its transaction and not before', async () => {
  await inTransaction(async (tx) => {
    expect(await sendJob(tx, greet, { id: 'kept' })).toBe(true)
    expect(await waiting('kept')).toBe(0)
  })
  expect(await waiting('kept')).toBe(1)
})

test('a transaction that is rolled back sends nothing', async () => {
  const failing = inTransaction(async (tx) => {
    await sendJob(tx, greet, { id: 'lost' })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await waiting('lost')).toBe(0)
})

test('with a key there is one job at a time, without a key as many as were sent', async () => {
  await inTransaction(async (tx) => {
    expect(await sendJob(tx, greet, { id: 'keyed' }, { key: 'same' })).toBe(true)
    expect(await sendJob(tx, greet, { id: 'keyed' }, { key: 'same' })).toBe(false)
    await sendJob(tx, greet, { id: 'free' })
    await sendJob(tx, greet, { id: 'free' })
  })
  expect(await waiting('keyed')).toBe(1)
  expect(await waiting('free')).toBe(2)
})

test('the first job of a kind can be sent even if transactions hold every connection of the process', async () => {
  const late = defineJob('greet-late', z.object({}))
  const busy = Array.from({ length: 20 }, () => inTransaction((tx) => sendJob(tx, late, {})))
  expect(await Promise.all(busy)).toEqual(Array(20).fill(true))
})

test('a payload of the wrong shape is refused before anything is sent', async () => {
  await expect(sendJob(db, greet, { id: 3 } as never)).rejects.toThrow()
})
