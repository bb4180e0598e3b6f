import path from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'

// Every worker has a copy of the migrated database; tests in it make their own rows and share nothing else.
const worker = process.env.VITEST_POOL_ID ?? '0'
const name = `portal_${worker}`
const address = (database: string) => inject('postgresUrl').replace('%7Bdatabase%7D', database).replace('{database}', database)

const client = new pg.Client({ connectionString: address('postgres') })
await client.connect()
const known = await client.query('select 1 from pg_database where datname = $1', [name])
if (known.rowCount === 0) await client.query(`create database ${name} template template_portal`)
await client.end()

Object.assign(process.env, {
  DATABASE_URL: address(name),
  DATA_DIR: path.join(inject('dataRoot'), worker),
  SESSION_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  PUBLIC_URL: 'http://127.0.0.1:3000',
  LOG_LEVEL: 'silent',
})

afterAll(async () => {
  const { closeDatabase } = await import('#app/platform/database.server.ts')
  await closeDatabase()
})
