import type { Lock, Locker } from '@tus/server'
import pg from 'pg'
import { settings } from '#app/platform/settings.server.ts'

const channel = 'upload_wanted'
/** Longer than the holder gets to put away what it has (see `lockDrainTimeout`). */
const patienceMs = 10_000

/**
 * One writer for each upload, whichever web process it comes to. After a dropped connection the old request may still
 * hang in another process: it is asked to let go. The lock lives in a connection of its own and dies with its process.
 */
export const uploadLocker: Locker = { newLock: (id) => uploadLock(id) }

function uploadLock(id: string): Lock {
  let client: pg.Client | undefined
  let isHeld = false
  return {
    async lock(signal, letGo) {
      client = new pg.Client({ connectionString: settings().DATABASE_URL, connectionTimeoutMillis: 5_000, application_name: 'naik-kelas-upload' })
      client.on('error', () => letGo())
      client.on('notification', ({ payload }) => {
        // While it still waits it hears its own wish too.
        if (isHeld && payload === id) letGo()
      })
      await client.connect()
      try {
        await client.query(`listen ${channel}`)
        const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock(hashtext($1), hashtext($2)) as held', [channel, id])
        isHeld = rows[0]?.held ?? false
        if (isHeld) return
        await client.query('select pg_notify($1, $2)', [channel, id])
        await client.query(`set lock_timeout = ${patienceMs}`)
        await client.query('select pg_advisory_lock(hashtext($1), hashtext($2))', [channel, id])
        isHeld = true
        if (signal.aborted) throw new Error('the visitor left')
      } catch (error) {
        await client.end().catch(() => {})
        throw Object.assign(new Error('The upload is being written by another request', { cause: error }), { status_code: 423, body: '' })
      }
    },
    async unlock() {
      await client?.end().catch(() => {})
    },
  }
}
