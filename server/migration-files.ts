import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm'

const root = path.resolve(import.meta.dirname, '..')
export const SCHEMA_FILE = path.join(root, 'prisma/schema.prisma')
export const MIGRATIONS_FOLDER = path.join(root, 'prisma/migrations')

/** The schema as the newest migration leaves it: the next migration is the difference to `prisma/schema.prisma`. */
export const SCHEMA_AT_LAST_MIGRATION = path.join(MIGRATIONS_FOLDER, 'schema-at-last-migration.prisma')

export type Migration = { name: string; sql: string; checksum: string }

/** The migrations of this version of the portal, oldest first. */
export function readMigrations(): Migration[] {
  return readdirSync(MIGRATIONS_FOLDER)
    .filter((name) => existsSync(path.join(MIGRATIONS_FOLDER, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(MIGRATIONS_FOLDER, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/** The same in the shape Prisma's engine takes. */
export function migrationList(migrations: Migration[]): MigrationList {
  return {
    baseDir: MIGRATIONS_FOLDER,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}
