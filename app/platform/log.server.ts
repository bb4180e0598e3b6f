import pino from 'pino'
import { settings } from './settings.server.ts'

/** JSON lines to standard output. Nothing personal: ids, codes, counts and paths only. */
export const log = pino({
  level: settings().LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['req.headers', 'cookie', 'phone', 'name', 'secret', 'pin', 'password'],
})

/** 16 random bytes as `randomToken` writes them. */
const strayToken = /\/(?=[^/]*[A-Z])[\w-]{22}(?=\/|$)/g

/**
 * A path fit for logs and metrics: the secret part of a link to a certificate or passport and of a video's address is cut
 * out, and what looks like one where no such link leads, as somebody typed it.
 */
export function loggablePath(url: string): string {
  const path = url.split('?', 1)[0] ?? ''
  const secret = /^\/+(s|paspor|api\/+v1\/+verifikasi)\/./i.exec(decodeLeniently(path))?.[1]
  return secret ? `/${secret.toLowerCase()}/…` : path.replace(/^(\/+video\/berkas\/)[^/]*/, '$1…').replace(strayToken, '/…')
}

/** Letters may be written as percent signs and hexadecimal digits, which routes read all the same. */
function decodeLeniently(path: string): string {
  return path.replace(/%([2-7][0-9a-f])/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/**
 * A fault as log fields. A query's error quotes its arguments, which may be personal, so of those only
 * the code and the place in our code are kept.
 */
export function loggableFault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { fault: typeof error }
  const fromQuery = error.name.startsWith('PrismaClient') || error.name === 'DriverAdapterError'
  return {
    fault: error.name,
    code: 'code' in error ? error.code : undefined,
    message: fromQuery ? undefined : error.message,
    stack: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12),
  }
}
