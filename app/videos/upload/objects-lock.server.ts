import pg from 'pg'
import { settings } from '#app/platform/settings.server.ts'

// Bytes are shared between videos and between tries. Whoever puts bytes into the store holds this lock until rows name them;
// whoever takes bytes out holds it alone while asking whether any row does. Otherwise one could remove what another has just
// stored and not named yet. A session's lock, because storing takes longer than a transaction may, and it dies with its process.

const key = "hashtextextended('video_objects', 0)"

/** Runs work that stores objects and names them in rows. */
export function whileNaming<Result>(work: () => Promise<Result>): Promise<Result> {
  return holding('pg_advisory_lock_shared', work)
}

/** Runs work that removes objects which no row names. Not from inside `whileNaming`. */
export function whileRemoving<Result>(work: () => Promise<Result>): Promise<Result> {
  return holding('pg_advisory_lock', work)
}

async function holding<Result>(lock: 'pg_advisory_lock' | 'pg_advisory_lock_shared', work: () => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: settings().DATABASE_URL, connectionTimeoutMillis: 5_000, application_name: 'naik-kelas-objects' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query("set lock_timeout = '60s'")
    await client.query(`select ${lock}(${key})`)
    return await work()
  } finally {
    await client.end().catch(() => {})
  }
}
