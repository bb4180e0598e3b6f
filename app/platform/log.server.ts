import pino from 'pino'
import { settings } from './settings.server.ts'

/** JSON lines to standard output. Nothing personal: ids, codes, counts and paths only. */
export const log = pino({
  level: settings().LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: ['req.headers', 'cookie', 'phone', 'name', 'secret', 'pin', 'password'],
})

/** A path fit for logs and metrics: the secret part of a certificate link is cut out. */
export function loggablePath(url: string): string {
  const path = url.split('?', 1)[0] ?? ''
  return path.startsWith('/s/') ? '/s/…' : path
}
