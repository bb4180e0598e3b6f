import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { identify, isRunning } from '#server/process-identity.ts'
import { ownAddress, type RunningPostgres, startCluster } from './postgres-cluster.ts'
import { databaseExists, dropDatabase, makeDatabase, renameDatabase } from './postgres-databases.ts'
import { mendLeftovers } from './postgres-leftovers.ts'
import { dataFolderIn, findRunner } from './postgres-runner.ts'

const DATABASE = 'naik_kelas'
/** What the first start works on. It gets the final name when it is whole, and is thrown away when it was cut short. */
const UNFINISHED = 'naik_kelas_unfinished'

export type EmbeddedPostgres = {
  /** The database to prepare: the portal's own, or at the first start the unfinished one. */
  url: string
  /** Called when the database is prepared and nobody is connected to it; answers its lasting address. */
  finish(): Promise<string>
  dataFolder: string
  ended: Promise<void>
  stop(): Promise<void>
}

/** Starts the portal's own PostgreSQL with its data under `dataDir`. The caller holds the launcher's lock on `dataDir`. */
export async function startEmbeddedPostgres(dataDir: string, say: (line: string) => void): Promise<EmbeddedPostgres> {
  const runner = findRunner(dataDir)
  if (runner.note) {
    say(runner.note)
  }
  const dataFolder = dataFolderIn(runner.home)
  await mendLeftovers(dataFolder, say)
  const postgres = await startCluster({ runner, dataFolder, logFile: path.join(dataDir, 'postgres.log'), disposable: false, say })
  const exists = await databaseExists(postgres, DATABASE)
  if (!exists) {
    await dropDatabase(postgres, UNFINISHED)
  }
  return {
    url: await makeDatabase(postgres, exists ? DATABASE : UNFINISHED),
    finish: async () => {
      if (!exists) {
        await renameDatabase(postgres, UNFINISHED, DATABASE)
      }
      return postgres.url(DATABASE)
    },
    dataFolder,
    ended: postgres.ended,
    stop: postgres.stop,
  }
}

/** The portal's database in a server that somebody else started, by the folder of its socket. */
export function portalDatabase(socketFolder: string): string {
  return ownAddress(socketFolder, DATABASE)
}

export type TemporaryPostgres = {
  /** The address of a database by this name; `createDatabase` makes it. */
  url(database: string): string
  /** Makes a database, empty or as a copy of another one that nobody is connected to, and returns its address. */
  createDatabase(name: string, template?: string): Promise<string>
  stop(): Promise<void>
}

const TEMPORARY = 'naik-kelas-pg-'

/** A PostgreSQL for tests and benches in a folder of its own, which goes away with it. Runs beside a running portal. */
export async function startTemporaryPostgres(): Promise<TemporaryPostgres> {
  await removeAbandoned()
  const folder = mkdtempSync(path.join(os.tmpdir(), TEMPORARY))
  // PostgreSQL may have to run as another user, who then enters but does not read.
  chmodSync(folder, 0o711)
  writeFileSync(path.join(folder, OWNER_NOTE), JSON.stringify(identify()))
  const postgres = await startIn(folder)
  return {
    url: postgres.url,
    createDatabase: (name, template) => makeDatabase(postgres, name, template),
    stop: async () => {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startIn(folder: string): Promise<RunningPostgres> {
  const runner = findRunner(folder)
  const dataFolder = dataFolderIn(runner.home)
  const logFile = path.join(folder, 'postgres.log')
  return await startCluster({ runner, dataFolder, logFile, disposable: true, removeAfter: [folder] })
}

const OWNER_NOTE = 'owner.json'

/** Temporary servers whose process was killed before it could clear up. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(os.tmpdir()).filter((entry) => entry.startsWith(TEMPORARY))) {
    const folder = path.join(os.tmpdir(), name)
    if (isAbandoned(folder)) {
      await mendLeftovers(dataFolderIn(folder), () => {})
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function isAbandoned(folder: string): boolean {
  try {
    return !isRunning(JSON.parse(readFileSync(path.join(folder, OWNER_NOTE), 'utf8')))
  } catch {
    // Without a readable note it is somebody else's, or being made at this moment.
    return false
  }
}
