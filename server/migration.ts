import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { MIGRATIONS_FOLDER, type Migration, readMigrations, SCHEMA_AT_LAST_MIGRATION, SCHEMA_FILE } from './migration-files.ts'
import { startTemporaryPostgres } from './postgres/embedded-postgres.ts'
import { NO_FILTER, schemaFiles, withSchemaEngine } from './schema-engine.ts'

const FOUNDATION = '20261122000000_foundation'
/** Above it Prisma writes, below it we do. */
const RULES_BEGIN = '-- Rules that the schema language cannot say, written by hand.'

const HELP = `npm run migration -- name            writes the next migration from the changes in prisma/schema.prisma
npm run migration -- name --lossy    the same, although it drops or narrows something that may hold data
npm run migration -- --reset-foundation
                                     writes the first migration again; only before the first release`

/** The SQL that leads from one schema to another; empty when they say the same. The server is only asked for its dialect. */
export async function sqlBetween(databaseUrl: string, from: string | null, to: string): Promise<string> {
  const { stdout } = await withSchemaEngine(databaseUrl, to, (engine) =>
    engine.diff({
      from: from === null ? { tag: 'empty' } : { tag: 'schemaDatamodel', ...schemaFiles(from) },
      to: { tag: 'schemaDatamodel', ...schemaFiles(to) },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    }),
  )
  const sql = stdout ?? ''
  return sql.includes('This is an empty migration') ? '' : sql
}

/** Statements that lose data or fail on a table that has rows, in words. */
export function lossesIn(sql: string): string[] {
  return sql.split(/;\s*\n/).flatMap((statement) => {
    const table = /(?:ALTER|DROP) TABLE "(\w+)"/.exec(statement)?.[1]
    const found = [
      ...all(statement, /DROP TABLE "(\w+)"/g, (name) => `The table ${name} and all its rows are dropped.`),
      ...all(statement, /DROP COLUMN\s+"(\w+)"/g, (name) => `The column ${table}.${name} and what it holds are dropped.`),
      ...all(statement, /ALTER COLUMN "(\w+)" (?:SET DATA )?TYPE/g, (name) => `The column ${table}.${name} gets another type; values may not fit.`),
      ...all(statement, /ALTER COLUMN "(\w+)" SET NOT NULL/g, (name) => `The column ${table}.${name} becomes required; rows without a value fail.`),
      ...all(
        statement,
        /ADD COLUMN\s+"(\w+)" (?![^,]*DEFAULT)[^,]*NOT NULL/g,
        (name) => `The new column ${table}.${name} is required and has no default; a table with rows fails.`,
      ),
    ]
    return found
  })
}

function all(text: string, pattern: RegExp, words: (name: string) => string): string[] {
  return [...text.matchAll(pattern)].map((match) => words(match[1] ?? ''))
}

async function withTemporaryDatabase<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const postgres = await startTemporaryPostgres()
  try {
    return await work(await postgres.createDatabase('migration'))
  } finally {
    await postgres.stop()
  }
}

async function writeNext(name: string, lossy: boolean): Promise<string> {
  const migrations = readMigrations()
  const [from, to] = [readFileSync(SCHEMA_AT_LAST_MIGRATION, 'utf8'), readFileSync(SCHEMA_FILE, 'utf8')]
  const sql = await withTemporaryDatabase((url) => sqlBetween(url, from, to))
  if (sql === '') {
    return 'prisma/schema.prisma and the migrations agree; there is nothing to write.'
  }
  const losses = lossesIn(sql)
  if (losses.length > 0 && !lossy) {
    throw new Error(`${losses.join('\n')}\nNothing was written. Change the schema in steps that keep the data, or add --lossy if that is meant.`)
  }
  return write(`${nextStamp(migrations)}_${name}`, sql)
}

/** The time now, but always after the last migration: their names are their order. */
function nextStamp(migrations: Migration[]): string {
  const now = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const last = migrations.at(-1)?.name.slice(0, 14) ?? '0'
  return now > last ? now : String(BigInt(last) + 1n)
}

function write(folder: string, sql: string): string {
  const file = path.join(MIGRATIONS_FOLDER, folder, 'migration.sql')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, sql)
  copyFileSync(SCHEMA_FILE, SCHEMA_AT_LAST_MIGRATION)
  return `Written: prisma/migrations/${folder}/migration.sql. Read it, then start the portal to apply it.`
}

async function resetFoundation(): Promise<string> {
  const others = readMigrations().filter(({ name }) => name !== FOUNDATION)
  if (others.length > 0) {
    throw new Error(`There are later migrations (${others[0]?.name}), so the first one stays as it is. Use npm run migration -- name.`)
  }
  const sql = await withTemporaryDatabase((url) => sqlBetween(url, null, readFileSync(SCHEMA_FILE, 'utf8')))
  return write(FOUNDATION, `${sql.trim()}\n\n${handWrittenRules()}`)
}

function handWrittenRules(): string {
  const file = path.join(MIGRATIONS_FOLDER, FOUNDATION, 'migration.sql')
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return text.includes(RULES_BEGIN) ? text.slice(text.indexOf(RULES_BEGIN)) : `${RULES_BEGIN}\n`
}

async function main(args: string[]): Promise<string> {
  const [name] = args.filter((arg) => !arg.startsWith('--'))
  if (args.includes('--reset-foundation')) {
    return await resetFoundation()
  }
  if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Error(`Give the migration a name of small letters, digits and underscores.\n\n${HELP}`)
  }
  return await writeNext(name, args.includes('--lossy'))
}

if (import.meta.main) {
  try {
    console.log(await main(process.argv.slice(2)))
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
