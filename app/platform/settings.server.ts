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

function isWebAddress(value: string): boolean {
  return /^https?:$/.test(parseUrl(value)?.protocol ?? '')
}

/** A web address that nobody on the way can listen to: https, or this machine. */
function isPrivateAddress(value: string): boolean {
  const url = parseUrl(value)
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname))
}

/** The shape of a verifier key of a signed note: name, key id, key. */
function isVerifierKey(value: string): boolean {
  return /^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+={0,2}$/u.test(value)
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
  KEYS_SECRET: z.string().min(32, 'must have at least 32 characters; leave it out and the launcher makes one').optional(),
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
  /** Of keys that are made from now on. */
  SEAL_ALGORITHM: z.enum(['rsa-2048', 'p-256'], { error: 'must be rsa-2048 or p-256' }).default('rsa-2048'),
  /** Of a licensed certification body (LSP): number, last day, and the units it may certify. A training body has none. */
  LSP_LICENCE: z.string().max(40, 'must be the number of the licence, at most 40 characters').optional(),
  LSP_LICENCE_UNTIL: z.iso.date('must be the last day of the licence, for example 2028-12-31').optional(),
  LSP_LICENCE_UNITS: z.string().transform(splitList).default([]),
  /** Who signs PDFs: a key in the portal's database, or a signing service. */
  SEAL_SIGNER: z.enum(['portal', 'remote'], { error: 'must be portal or remote' }).default('portal'),
  SEAL_REMOTE_URL: z
    .string()
    .refine(isPrivateAddress, 'must be an https address (http on this machine alone), for example https://hsm.example.id/segel')
    .transform((value) => value.replace(/\/$/, ''))
    .optional(),
  SEAL_REMOTE_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  /** Name of the certified provider behind the signing service. Only with it a signature is called an electronic seal. */
  SEAL_PROVIDER: z.string().max(120, 'must have at most 120 characters').optional(),
  /** Time-stamp authority (RFC 3161); the certificates (PEM) of whom to believe; the policy to ask for. */
  TSA_URL: z.string().refine(isWebAddress, 'must be a web address, for example https://tsa.example.id').optional(),
  TSA_CERTIFICATES: z
    .string()
    .transform((file) => path.resolve(file))
    .optional(),
  TSA_POLICY: z
    .string()
    .regex(/^[0-2](\.\d{1,9}){2,20}$/, 'must be an object identifier, for example 1.2.3.4.1')
    .optional(),
  UPLOAD_MAX_MB: wholeNumber(1, 100, 10),
  /** Of a video for a practical task. */
  EVIDENCE_MAX_MB: wholeNumber(1, 1000, 100),
  /** Where files are kept when not under DATA_DIR: a service that speaks S3, a bucket of it, and what keys begin with. */
  S3_ENDPOINT: z
    .string()
    .refine(
      (value) => isOrigin(value) && isPrivateAddress(value),
      'must be an https origin (http on this machine alone), for example https://s3.example.id',
    )
    .optional(),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket, for example naik-kelas')
    .optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, 'must be the name of a region, for example ap-southeast-3')
    .default('us-east-1'),
  S3_PREFIX: z
    .string()
    .regex(/^([\w.-]+\/)+$/, 'must end with a slash, for example portal/')
    .default(''),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Of a file that a visitor sends to be checked; certificates are far smaller. */
  VERIFY_MAX_MB: wholeNumber(1, 20, 1),
  /** Outside witnesses of the register: `verifier-key address`, several parted by semicolons. */
  REGISTER_WITNESSES: z
    .string()
    .transform((value) => value.split(';').map((entry) => entry.trim().split(/\s+/)))
    .refine(
      (entries) => entries.every(([key = '', url = '', ...rest]) => isVerifierKey(key) && isWebAddress(url) && rest.length === 0),
      'must be verifier keys of witnesses, each followed by a blank and its address, parted by semicolons, for example witness.example+8d66cf3c+BF… https://witness.example/log',
    )
    .transform((entries) => entries.map(([key = '', url = '']) => ({ key, url: url.replace(/\/$/, '') })))
    .default([]),
  /** Who keeps and serves newly added videos. */
  VIDEO_PROVIDER: z.enum(['embedded', 'mux'], { error: 'must be embedded or mux' }).default('embedded'),
  VIDEO_MAX_MB: wholeNumber(1, 20_000, 2000),
  /** Programs that the embedded provider runs; looked up on the PATH when they are only names. */
  FFMPEG: z.string().default('ffmpeg'),
  FFPROBE: z.string().default('ffprobe'),
  /** What Mux gave: an access token, a signing key, and the secret of the webhook. */
  MUX_TOKEN_ID: z.string().optional(),
  MUX_TOKEN_SECRET: z.string().optional(),
  MUX_SIGNING_KEY: z.string().optional(),
  MUX_PRIVATE_KEY: z.string().optional(),
  MUX_WEBHOOK_SECRET: z.string().optional(),
  /** Id of a playback restriction made at Mux: it then plays only on the sites that this names. */
  MUX_PLAYBACK_RESTRICTION: z.string().optional(),
  /** Where Mux answers; another address only for trials. */
  MUX_BASE_URL: z.string().refine(isOrigin, 'must be an origin, for example https://api.mux.com').default('https://api.mux.com'),
  /** Minutes of video a programme may deliver in a month before operators are warned; 0 for no limit. */
  VIDEO_BUDGET_MINUTES: wholeNumber(0, 100_000_000, 0),
  /** Per address (or IPv6 network) and web process: a classroom of sixty shares one router. */
  REQUESTS_PER_MINUTE: wholeNumber(60, 100_000_000, 3000),
})

/** Values that must not be printed, not even in an error message. */
const CONFIDENTIAL = new Set([
  'DATABASE_URL',
  'SESSION_SECRET',
  'KEYS_SECRET',
  'SEAL_REMOTE_TOKEN',
  'S3_SECRET_ACCESS_KEY',
  'MUX_TOKEN_SECRET',
  'MUX_PRIVATE_KEY',
  'MUX_WEBHOOK_SECRET',
])

/** All of these name a place for files; some of them name none. */
const NEEDED_FOR_S3 = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

/** Without one of these Mux can neither be asked nor be believed. */
const NEEDED_FOR_MUX = ['MUX_TOKEN_ID', 'MUX_TOKEN_SECRET', 'MUX_SIGNING_KEY', 'MUX_PRIVATE_KEY', 'MUX_WEBHOOK_SECRET'] as const

/**
 * `DATABASE_URL` and the secrets are missing only in the launcher, before it has started the embedded PostgreSQL and
 * made them; `DATA_DIR` is absolute; `PUBLIC_URL` has no slash at the end; `METRICS_PORT` 0 means off.
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
  if ((parsed.data.LSP_LICENCE === undefined) !== (parsed.data.LSP_LICENCE_UNTIL === undefined)) {
    throw new SettingsError('LSP_LICENCE and LSP_LICENCE_UNTIL belong together: set both, or neither for a training body.')
  }
  const missing = parsed.data.VIDEO_PROVIDER === 'mux' ? NEEDED_FOR_MUX.filter((name) => parsed.data[name] === undefined) : []
  if (missing.length > 0) {
    throw new SettingsError(`VIDEO_PROVIDER is mux, so ${missing.join(', ')} must be set too; docs/operations.md says where to find them.`)
  }
  const absent = NEEDED_FOR_S3.filter((name) => parsed.data[name] === undefined)
  if (absent.length > 0 && absent.length < NEEDED_FOR_S3.length) {
    throw new SettingsError(`Files can be kept in a bucket only when ${absent.join(', ')} is set too; docs/operations.md says what they are.`)
  }
  refuseHalfSealing(parsed.data)
  return parsed.data
}

/** Without these, certificates would go out signed or stamped otherwise than the settings say. */
function refuseHalfSealing({ SEAL_SIGNER, SEAL_REMOTE_URL, SEAL_REMOTE_TOKEN, SEAL_PROVIDER, TSA_URL, TSA_CERTIFICATES }: Settings): void {
  if (SEAL_SIGNER === 'remote' && (SEAL_REMOTE_URL === undefined || SEAL_REMOTE_TOKEN === undefined)) {
    throw new SettingsError('SEAL_SIGNER is remote, so SEAL_REMOTE_URL and SEAL_REMOTE_TOKEN must be set too; docs/operations.md says what they are.')
  }
  if (SEAL_PROVIDER !== undefined && SEAL_SIGNER !== 'remote') {
    throw new SettingsError('SEAL_PROVIDER names who stands behind a signing service, so SEAL_SIGNER must be remote.')
  }
  if (TSA_URL !== undefined && TSA_CERTIFICATES === undefined) {
    throw new SettingsError('TSA_URL is set, so TSA_CERTIFICATES must name a file with the certificates (PEM) of the authority to believe.')
  }
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
export function completeSettings(found: { DATABASE_URL: string; SESSION_SECRET: string; KEYS_SECRET: string }): void {
  const known = settings()
  process_.naikKelasSettings = {
    ...known,
    ...found,
    SESSION_SECRET: known.SESSION_SECRET ?? found.SESSION_SECRET,
    KEYS_SECRET: known.KEYS_SECRET ?? found.KEYS_SECRET,
  }
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

/** The secret that the issuer's private keys are encrypted with; every process but the launcher is given one. */
export function keysSecret(): string {
  const secret = settings().KEYS_SECRET
  if (secret === undefined) {
    throw new SettingsError('The setting KEYS_SECRET is missing. Start the portal with npm start, or set it to 32 characters or more.')
  }
  return secret
}
