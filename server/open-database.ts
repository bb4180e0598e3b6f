import { readFileSync } from 'node:fs'
import path from 'node:path'
import { closeDatabase } from '#app/platform/database.server.ts'
import { completeSettings, settings } from '#app/platform/settings.server.ts'
import { readSecret } from './data-folder.ts'
import { takeLock } from './lock-file.ts'
import { portalDatabase, startEmbeddedPostgres } from './postgres/embedded-postgres.ts'
import { dataFolderIn, findRunner } from './postgres/postgres-runner.ts'

/**
 * Brings the portal's database into reach of a command: the one in DATABASE_URL, that of a portal that runs on DATA_DIR,
 * or the embedded one, which is started for it. Answers how to leave again.
 */
export async function openDatabase(say: (line: string) => void): Promise<() => Promise<void>> {
  const { DATABASE_URL, DATA_DIR } = settings()
  const secrets = () => ({ SESSION_SECRET: readSecret(DATA_DIR, 'session'), KEYS_SECRET: readSecret(DATA_DIR, 'keys') })
  if (DATABASE_URL !== undefined) {
    completeSettings({ DATABASE_URL, ...secrets() })
    return closeDatabase
  }
  const lock = takeLock(path.join(DATA_DIR, 'launcher.json'))
  if (!('release' in lock)) {
    completeSettings({ DATABASE_URL: runningDatabase(DATA_DIR), ...secrets() })
    return closeDatabase
  }
  const postgres = await startEmbeddedPostgres(DATA_DIR, say)
  completeSettings({ DATABASE_URL: postgres.url, ...secrets() })
  return async () => {
    await closeDatabase()
    await postgres.stop()
    lock.release()
  }
}

/** PostgreSQL writes the folder of its socket into the fifth line of its pid file. */
function runningDatabase(dataDir: string): string {
  const pidFile = path.join(dataFolderIn(findRunner(dataDir).home), 'postmaster.pid')
  return portalDatabase(readFileSync(pidFile, 'utf8').split('\n')[4] ?? '')
}
