import { readFileSync } from 'node:fs'
import pg from 'pg'
import { installJobs } from '#app/platform/jobs.server.ts'
import { type Migration, migrationList, readMigrations, SCHEMA_FILE } from './migration-files.ts'
import { NO_FILTER, withSchemaEngine } from './schema-engine.ts'

/** Thrown when the database and this version's migrations do not fit; `message` says what to do. */
class MigrationError extends Error {
  override name = 'MigrationError'
}

/** Any number will do, as long as every start uses the same one. */
const LOCK = 7_261_102_217

/**
 * Brings a database to this version's schema and returns the names of the migrations that were applied. Several starts
 * may do it at the same time: the first works, the others wait and find nothing left to do.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: databaseUrl })
  lock.on('error', () => {})
  await lock.connect()
  try {
    await lock.query('select pg_advisory_lock($1)', [LOCK])
    const applied = await applyPending(databaseUrl)
    await installJobs(databaseUrl)
    return applied
  } finally {
    await lock.end()
  }
}

async function applyPending(databaseUrl: string): Promise<string[]> {
  // The engine costs a quarter of a second to load, so it is left alone when there is nothing to do.
  if ((await pendingMigrations(databaseUrl)).length === 0) {
    return []
  }
  const schema = readFileSync(SCHEMA_FILE, 'utf8')
  const input = { migrationsList: migrationList(readMigrations()), filters: NO_FILTER }
  const { appliedMigrationNames } = await withSchemaEngine(databaseUrl, schema, (engine) => engine.applyMigrations(input))
  return appliedMigrationNames
}

/** The names of this version's migrations that the database has not had. Throws when their histories do not fit. */
export async function pendingMigrations(databaseUrl: string): Promise<string[]> {
  const migrations = readMigrations()
  const applied = await readApplied(databaseUrl)
  refuseMisfit(migrations, applied)
  return migrations.filter(({ name }) => !applied.some((row) => row.name === name)).map(({ name }) => name)
}

type Applied = { name: string; checksum: string; finished: boolean }

async function readApplied(databaseUrl: string): Promise<Applied[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows } = await client.query<{ exists: boolean }>("select to_regclass('_prisma_migrations') is not null as exists")
    if (!rows[0]?.exists) {
      return []
    }
    const answer = await client.query<Applied>(
      `select migration_name as name, checksum, finished_at is not null as finished
         from _prisma_migrations where rolled_back_at is null order by started_at`,
    )
    return answer.rows
  } finally {
    await client.end()
  }
}

function refuseMisfit(migrations: Migration[], applied: Applied[]): void {
  for (const row of applied) {
    const migration = migrations.find(({ name }) => name === row.name)
    if (!migration) {
      throw new MigrationError(
        `The database was written by a newer version of the portal: it has had the migration ${row.name}, which is not in prisma/migrations. ` +
          'Start that version, or restore the backup made before the upgrade.',
      )
    }
    if (!row.finished) {
      throw new MigrationError(
        `The migration ${row.name} began on this database and did not finish. Restore the backup made before the upgrade and start again.`,
      )
    }
    if (migration.checksum !== row.checksum) {
      throw new MigrationError(
        `prisma/migrations/${row.name}/migration.sql was changed after it was applied to this database. ` +
          'Put the file back as it was; a change of the schema is a new migration (npm run migration -- name).',
      )
    }
  }
}
