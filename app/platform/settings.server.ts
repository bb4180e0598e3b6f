import { isIP } from 'node:net'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

/** What `TRUST_PROXY` became: a number of hops, or addresses and networks; undefined when nothing is trusted. */
type TrustProxy = number | string[] | undefined

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const NAMED_NETWORKS = ['loopback', 'linklocal', 'uniquelocal']

/** A whole number between two bounds; the message ends with an example that works. */
function wholeNumber(lowest: number, highest: number, fallback: number) {
  const message = `must be a whole number from ${lowest} to ${highest}, for example ${fallback}`
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= lowest && value <= highest, message)
    .default(fallback)
}

function isPostgresUrl(value: string): boolean {
  return /^postgres(ql)?:$/.test(parseUrl(value)?.protocol ?? '')
}

/** True for `https://portal.example` and the like: a scheme, a host, perhaps a port, and nothing after it. */
function isOrigin(value: string): boolean {
  const url = parseUrl(value)
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === value.replace(/\/$/, '')
}

function parseUrl(value: string): URL | null {
  return URL.canParse(value) ? new URL(value) : null
}

function isAddressOrNetwork(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) {
    return NAMED_NETWORKS.includes(value)
  }
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

function parseTrustProxy(value: string): TrustProxy {
  if (value === 'none') {
    return undefined
  }
  return /^\d{1,2}$/.test(value) ? Number(value) : splitList(value)
}

function splitList(value: string): string[] {
  return value.split(',').map((part) => part.trim())
}

const schema = z.object({
  PORT: wholeNumber(0, 65_535, 3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, 'must be an address or a host name, for example 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, 'must look like postgresql://user:password@host:5432/database; leave it out to use the embedded PostgreSQL')
    .optional(),
  DATA_DIR: z
    .string()
    .default('./data')
    .transform((folder) => path.resolve(folder)),
  CONTENT_DIR: z
    .string()
    .default('./content')
    .transform((folder) => path.resolve(folder)),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'must be an origin without a path, for example https://kelas.example.id')
    .transform((value) => value.replace(/\/$/, ''))
    .optional(),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters; leave it out and the launcher makes one').optional(),
  WEB_PROCESSES: wholeNumber(1, 64, Math.min(2, availableParallelism())),
  METRICS_PORT: wholeNumber(0, 65_535, 9464),
  TRUST_PROXY: z
    .string()
    .refine(
      (value) => value === 'none' || /^\d{1,2}$/.test(value) || splitList(value).every(isAddressOrNetwork),
      'must be none, the number of proxies in front (for example 1), or a comma list of their addresses (for example 10.0.0.0/8)',
    )
    .transform(parseTrustProxy)
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  UPLOAD_MAX_MB: wholeNumber(1, 100, 10),
  /** Per address (or IPv6 network) and web process: a classroom of sixty shares one router. */
  REQUESTS_PER_MINUTE: wholeNumber(60, 100_000_000, 3000),
})

/** Values that must not be printed, not even in an error message. */
const CONFIDENTIAL = new Set(['DATABASE_URL', 'SESSION_SECRET'])

/**
 * `DATABASE_URL` and `SESSION_SECRET` are missing only in the launcher, before it has started the embedded PostgreSQL
 * and made a secret; `DATA_DIR` is absolute; `PUBLIC_URL` has no slash at the end; `METRICS_PORT` 0 means off.
 */
export type Settings = z.output<typeof schema>

/** Thrown for wrong settings; `message` holds one sentence for each of them, ready for a terminal. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

/** Reads settings from an environment without touching anything else; throws `SettingsError`. */
export function parseSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = env[name]?.trim()
      return value ? [[name, value]] : []
    }),
  )
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    throw new SettingsError(parsed.error.issues.map((issue) => inWords(issue, given)).join('\n'))
  }
  return parsed.data
}

function inWords(issue: z.core.$ZodIssue, given: Record<string, string>): string {
  const name = String(issue.path[0])
  const value = CONFIDENTIAL.has(name) ? '' : ` is "${given[name]}" and`
  return `The setting ${name}${value} ${issue.message}. Change it in .env or in the environment and start again.`
}

const process_ = globalThis as typeof globalThis & { naikKelasSettings?: Settings }

/** The settings of this process, read once from the environment and from `.env` if there is one. */
export function settings(): Settings {
  process_.naikKelasSettings ??= readSettings()
  return process_.naikKelasSettings
}

/** For tools that start the database themselves, before anything else has used it. */
export function completeSettings(found: { DATABASE_URL: string; SESSION_SECRET: string }): void {
  const known = settings()
  process_.naikKelasSettings = { ...known, ...found, SESSION_SECRET: known.SESSION_SECRET ?? found.SESSION_SECRET }
}

function readSettings(): Settings {
  loadEnvFile()
  return parseSettings(process.env)
}

/** The environment wins over `.env`, so that a single start can be varied. */
function loadEnvFile(): void {
  try {
    process.loadEnvFile('.env')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw new SettingsError(`The file .env cannot be read: ${(error as Error).message}`)
    }
  }
}

/** The secret that signs cookies; every process but the launcher is given one. */
export function sessionSecret(): string {
  const secret = settings().SESSION_SECRET
  if (secret === undefined) {
    throw new SettingsError('The setting SESSION_SECRET is missing. Start the portal with npm start, or set it to 32 characters or more.')
  }
  return secret
}
