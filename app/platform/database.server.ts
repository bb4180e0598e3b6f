import { PrismaPg } from '@prisma/adapter-pg'
import { SettingsError, settings } from '#app/platform/settings.server.ts'
import { type Prisma, PrismaClient } from '#prisma/client/client.ts'

export type Db = PrismaClient
/** What a use-case takes when it may run inside somebody else's transaction; `db` itself fits too. */
export type Tx = Prisma.TransactionClient

/** Connections that one process may hold. All processes together stay below PostgreSQL's usual 100. */
function poolSize(webProcesses: number): number {
  return Math.max(3, Math.min(10, Math.floor(70 / (webProcesses + 1))))
}

const process_ = globalThis as typeof globalThis & { naikKelasDatabase?: PrismaClient }

const keptNames = new Map<string, string>()

/**
 * PostgreSQL plans a statement that begins with the comment `kept` once for each connection instead of each time: for long
 * ones that are asked often, whose best plan does not depend on their values. Others have no name.
 */
function keptName(sql: string): string {
  if (!/^\s*\/\* kept \*\//.test(sql)) return ''
  const known = keptNames.get(sql)
  if (known !== undefined) return known
  const name = `kept-${keptNames.size}`
  keptNames.set(sql, name)
  return name
}

function openDatabase(): PrismaClient {
  const { DATABASE_URL, WEB_PROCESSES } = settings()
  if (DATABASE_URL === undefined) {
    throw new SettingsError('The setting DATABASE_URL is missing. Start the portal with npm start, or set it to a PostgreSQL address.')
  }
  const adapter = new PrismaPg(
    {
      connectionString: DATABASE_URL,
      max: poolSize(WEB_PROCESSES),
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 5_000,
      application_name: process.env.NAIK_KELAS_PROCESS ?? 'naik-kelas',
    },
    { statementNameGenerator: ({ sql }) => keptName(sql) },
  )
  return new PrismaClient({ adapter })
}

function client(): PrismaClient {
  process_.naikKelasDatabase ??= openDatabase()
  return process_.naikKelasDatabase
}

/**
 * The database. Nothing is read from the settings and no connection is made before the first use, so that pure code
 * may import modules that mention it. One client per process, also when this file is bundled and loaded natively.
 */
export const db: Db = new Proxy({} as PrismaClient, {
  get(_target, property) {
    const value = Reflect.get(client(), property)
    return typeof value === 'function' ? value.bind(client()) : value
  },
})

/** Runs `fn` in one transaction: all of it happens, or nothing. Jobs sent with its `tx` belong to it. */
export function inTransaction<Result>(
  fn: (tx: Tx) => Promise<Result>,
  options: { isolationLevel?: Prisma.TransactionIsolationLevel; timeoutMs?: number } = {},
): Promise<Result> {
  const { isolationLevel, timeoutMs = 10_000 } = options
  return client().$transaction(fn, { maxWait: 5_000, timeout: timeoutMs, isolationLevel })
}

/** Closes the connections of this process; the next use opens them again. */
export async function closeDatabase(): Promise<void> {
  const open = process_.naikKelasDatabase
  process_.naikKelasDatabase = undefined
  await open?.$disconnect()
}
