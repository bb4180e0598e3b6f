import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SettingsError } from '#app/platform/settings.server.ts'
import { type HeldLock, takeLock } from './lock-file.ts'

/** Makes DATA_DIR if need be and takes it for this launcher alone: two on one folder would share a PostgreSQL. */
export function takeDataFolder(dataDir: string): HeldLock {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o750 })
    const lock = takeLock(path.join(dataDir, 'launcher.json'))
    if ('release' in lock) {
      return lock
    }
    throw new SettingsError(
      `A portal already runs on the data in ${dataDir} (process ${lock.pid}). Stop it first, or set DATA_DIR and PORT to others for a second portal.`,
    )
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) {
      throw error
    }
    throw new SettingsError(`The setting DATA_DIR is "${dataDir}" and cannot be written (${code}). Choose a folder that this user may write.`)
  }
}

/**
 * A secret of this data folder, made at the first start. Whoever has `session` could sign in as anybody; whoever has
 * `keys` and the database could issue certificates.
 */
export function readSecret(dataDir: string, name: 'session' | 'keys'): string {
  const file = path.join(dataDir, `${name}-secret`)
  mkdirSync(dataDir, { recursive: true, mode: 0o750 })
  if (!existsSync(file)) {
    makeSecret(file)
  }
  chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}

/** Two parts of a portal may start at once on one folder: the first one's secret counts, and is never seen half-written. */
function makeSecret(file: string): void {
  const own = `${file}.${process.pid}`
  writeFileSync(own, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600 })
  try {
    linkSync(own, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw error
    }
  } finally {
    rmSync(own, { force: true })
  }
}
