import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, inject } from 'vitest'

// Every test file has a database of its own, copied from the migrated one: files share nothing, whatever their order.
const name = `portal_${process.pid}_${Date.now().toString(36)}`
const address = (database: string) => inject('postgresUrl').replace('%7Bdatabase%7D', database).replace('{database}', database)

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address('postgres') })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

await onServer(`create database ${name} template template_portal strategy file_copy`)

Object.assign(process.env, {
  DATABASE_URL: address(name),
  DATA_DIR: path.join(inject('dataRoot'), name),
  SESSION_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  KEYS_SECRET: 'only-for-tests-keys-only-for-tests-keys-only',
  PUBLIC_URL: 'http://127.0.0.1:3000',
  LOG_LEVEL: 'silent',
})

afterAll(async () => {
  const { closeDatabase } = await import('#app/platform/database.server.ts')
  await closeDatabase()
  await dropDatabase()
})

/** The server's own cleaning (autovacuum) may be at work in it, which nobody may end: it goes by itself. */
async function dropDatabase(tries = 120): Promise<void> {
  try {
    await onServer(`drop database ${name} with (force)`)
  } catch (error) {
    if (tries === 0 || !(error instanceof pg.DatabaseError) || error.code !== '42501') throw error
    await setTimeout(250)
    return dropDatabase(tries - 1)
  }
}
