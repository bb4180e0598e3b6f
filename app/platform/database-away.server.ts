/** Codes of Prisma and of PostgreSQL that say that no database can be asked just now: none reached, none free in time, shut down, crashed, starting up. */
const awayCodes = new Set(['P1001', 'P1002', 'P1017', 'P2024', 'P2028', '57P01', '57P02', '57P03', '08000', '08001', '08003', '08006'])
const awayWords =
  /ECONNREFUSED|ECONNRESET|EPIPE|ENOENT.*PGSQL|Connection terminated|connection timeout|timeout exceeded when trying to connect|Can't reach database|Server has closed the connection|DatabaseNotReachable|ConnectionClosed/i

/** True when the database could not be reached or went away in between: nothing is wrong with the request, which may come again. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false
  const { code, originalCode, kind, message, cause, meta } = error as Record<string, unknown>
  if ([code, originalCode].some((each) => typeof each === 'string' && awayCodes.has(each))) return true
  if ([kind, message].some((each) => typeof each === 'string' && awayWords.test(each))) return true
  return isDatabaseAway(cause, depth + 1) || isDatabaseAway((meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError, depth + 1)
}
