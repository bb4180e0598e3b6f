import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync, statfsSync, statSync, truncateSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { EmbeddedPostgresError } from './postgres-binaries.ts'
import { makeRole } from './postgres-databases.ts'
import { stopPostgres, unfinished } from './postgres-leftovers.ts'
import { makePrivateFolder, type PostgresRunner } from './postgres-runner.ts'

/** PostgreSQL's superuser here, used only to make the portal's own role and databases. */
const SUPERUSER = 'postgres'
const ROLE = 'portal'

export type ClusterOptions = {
  runner: PostgresRunner
  dataFolder: string
  logFile: string
  /** Nothing needs to survive a power cut: tests and benches. */
  disposable: boolean
  /** Folders that go away with the server even if this process is killed. */
  removeAfter?: string[]
  /** Given, a server that ends by itself is started again at the same address, and this says so. */
  say?: (line: string) => void
}

export type RunningPostgres = {
  /** The address of a database for the portal's role, which may make databases but is no superuser. */
  url(database: string): string
  /** Resolves when the server has ended for good: it was stopped, or is not (or cannot be) started again. */
  ended: Promise<void>
  stop(): Promise<void>
}

/** Makes the data folder if there is none, starts PostgreSQL on a socket of its own and waits until it answers. */
export async function startCluster(options: ClusterOptions): Promise<RunningPostgres> {
  if (!existsSync(path.join(options.dataFolder, 'PG_VERSION'))) {
    await withMemoryFallback((memory) => makeCluster(options, memory))
  }
  checkVersion(options)
  const socketFolder = makeSocketFolder(options.runner)
  const removeSocket = () => rmSync(socketFolder, { recursive: true, force: true })
  try {
    const keeper = keepRunning(await launchAnew(options, socketFolder), options, socketFolder)
    await makeRole(address(socketFolder, SUPERUSER, 'postgres'), ROLE)
    const ended = keeper.ended.finally(removeSocket)
    return { url: (database) => address(socketFolder, ROLE, database), ended, stop: () => keeper.stop().then(() => ended) }
  } catch (error) {
    removeSocket()
    throw error
  }
}

type Launched = { pid: number; startedAt: number; isRunning: () => boolean; ended: Promise<void> }

/** One that lived this long is started again however often it has ended before. */
const STEADY = 60_000
const RESTARTS = 5

function keepRunning(first: Launched, options: ClusterOptions, socketFolder: string) {
  let current = first
  let isStopping = false
  let shortLives = 0

  async function untilOver(): Promise<void> {
    for (;;) {
      await current.ended
      if (isStopping || !options.say) return
      shortLives = Date.now() - current.startedAt > STEADY ? 1 : shortLives + 1
      if (shortLives > RESTARTS) return
      options.say(`PostgreSQL ended by itself (its log is ${options.logFile}); starting it again.`)
      const again = await startAgain()
      if (!again) return
      current = again
      // A stop that came meanwhile stopped the one before.
      if (isStopping) await end(current)
    }
  }

  /** What the killed server left holds its memory until it has noticed, so more than one try may be needed. */
  async function startAgain(): Promise<Launched | null> {
    for (let tries = 0; tries < 20 && !isStopping; tries += 1) {
      const launched = await launchAnew(options, socketFolder).catch((error) => {
        if (error instanceof EmbeddedPostgresError) return null
        throw error
      })
      if (launched) return launched
      await pause(250)
    }
    return null
  }

  return {
    ended: untilOver(),
    stop: async () => {
      isStopping = true
      await end(current)
    },
  }
}

async function end({ pid, isRunning, ended }: Launched): Promise<void> {
  // A number is given again once its process is gone.
  if (isRunning()) await stopPostgres(pid)
  await ended
}

function launchAnew(options: ClusterOptions, socketFolder: string): Promise<Launched> {
  return withMemoryFallback((memory) => launch(options, memory, socketFolder))
}

type SharedMemory = 'posix' | 'mmap'

/** A full or missing shared-memory file system shows only when it is used, so a failed try is repeated without it. */
async function withMemoryFallback<Result>(work: (memory: SharedMemory) => Promise<Result>): Promise<Result> {
  if (sharedMemoryIsTight()) {
    return await work('mmap')
  }
  try {
    return await work('posix')
  } catch (error) {
    if (error instanceof EmbeddedPostgresError && /shared memory/.test(error.message)) {
      return await work('mmap')
    }
    throw error
  }
}

function sharedMemoryIsTight(): boolean {
  if (process.platform !== 'linux') {
    return false
  }
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize < 16 * 1024 * 1024
  } catch {
    return true
  }
}

async function makeCluster({ runner, dataFolder, disposable }: ClusterOptions, memory: SharedMemory): Promise<void> {
  const folder = unfinished(dataFolder)
  rmSync(folder, { recursive: true, force: true })
  makePrivateFolder(runner, folder)
  const args = ['-D', folder, '-U', SUPERUSER, '--auth=trust', '--encoding=UTF8', '--no-instructions']
  args.push('--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--set', `dynamic_shared_memory_type=${memory}`)
  if (disposable) {
    args.push('--no-sync')
  }
  const initdb = runner.run('initdb', args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const output = collect(initdb)
  const code = await exitCode(initdb)
  if (code !== 0) {
    rmSync(folder, { recursive: true, force: true })
    throw new EmbeddedPostgresError(`PostgreSQL could not make its data folder ${dataFolder}:\n${output()}`)
  }
  renameSync(folder, dataFolder)
}

function collect(child: ChildProcess): () => string {
  const chunks: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString().trim().split('\n').slice(-8).join('\n')
}

function exitCode(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
}

/** A newer major version cannot read an older one's files. */
function checkVersion({ runner, dataFolder }: ClusterOptions): void {
  const ofData = readFileSync(path.join(dataFolder, 'PG_VERSION'), 'utf8').trim()
  const { version } = runner.binaries
  if (!version.startsWith(`${ofData}.`)) {
    throw new EmbeddedPostgresError(
      `${dataFolder} was made by PostgreSQL ${ofData}, and this version of the portal brings ${version}. docs/operations.md says how to move the data.`,
    )
  }
}

async function launch(options: ClusterOptions, memory: SharedMemory, socketFolder: string): Promise<Launched> {
  const logFile = openLog(options.logFile)
  const logStart = statSync(options.logFile).size
  // A session of its own: Ctrl-C in the terminal reaches the launcher, which stops the web processes first.
  const server = options.runner.run('postgres', serverArguments(options, socketFolder, memory), {
    stdio: ['ignore', logFile, logFile],
    detached: true,
  })
  closeSync(logFile)
  const pid = server.pid ?? 0
  const guard = guardAgainstOrphaning(pid, [socketFolder, ...(options.removeAfter ?? [])])
  const over = () => {
    guard.kill('SIGKILL')
  }
  const ended = exitCode(server).then(over, over)
  if (!(await becomesReady(server, options.dataFolder))) {
    throw new EmbeddedPostgresError(`PostgreSQL does not start. The end of ${options.logFile}:\n${tail(options.logFile, logStart)}`)
  }
  return { pid, startedAt: Date.now(), isRunning: () => server.exitCode === null && server.signalCode === null, ended }
}

/** Linux and macOS allow 107 and 103 bytes for a socket's path, so a long temporary folder is passed over. */
function makeSocketFolder(runner: PostgresRunner): string {
  const name = 'naik-kelas-XXXXXX/.s.PGSQL.5432'
  const parent = [os.tmpdir(), '/tmp'].find((folder) => Buffer.byteLength(path.join(folder, name)) < 100) ?? '/tmp'
  const folder = mkdtempSync(path.join(parent, 'naik-kelas-'))
  makePrivateFolder(runner, folder)
  return folder
}

const LOG_LIMIT = 5 * 1024 * 1024

function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > LOG_LIMIT) {
    truncateSync(file)
  }
  return openSync(file, 'a')
}

function serverArguments({ dataFolder, disposable }: ClusterOptions, socketFolder: string, memory: SharedMemory): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    dynamic_shared_memory_type: memory,
    max_connections: '100',
    shared_buffers: '128MB',
    // Parallel plans need shared memory that small machines and containers lack, and our queries are short.
    max_parallel_workers_per_gather: '0',
    jit: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '512MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    ...(disposable ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  return ['-D', dataFolder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** PostgreSQL writes its state into the eighth line of its pid file, which a killed one leaves behind. Recovery after a crash may take a while. */
async function becomesReady(server: ChildProcess, dataFolder: string): Promise<boolean> {
  const until = Date.now() + 120_000
  while (server.exitCode === null && server.signalCode === null && server.pid !== undefined && Date.now() < until) {
    if (stateOf(server.pid, path.join(dataFolder, 'postmaster.pid')) === 'ready') {
      return true
    }
    await pause(15)
  }
  return false
}

function stateOf(pid: number, pidFile: string): string | undefined {
  try {
    const lines = readFileSync(pidFile, 'utf8').split('\n')
    return Number(lines[0]) === pid ? lines[7]?.trim() : undefined
  } catch {
    return undefined
  }
}

function tail(file: string, from: number): string {
  return readFileSync(file).subarray(from).toString().trim().split('\n').slice(-8).join('\n')
}

/**
 * A shell that waits for our end of a pipe to close: when this process dies without stopping PostgreSQL, even by
 * SIGKILL, the shell does it and removes what is then of no use.
 */
function guardAgainstOrphaning(pid: number, removeAfter: string[]): ChildProcess {
  // The lock beside the socket goes last. The process itself may stay visible where nobody collects orphans.
  const wait = `n=0; while [ -e "$1/.s.PGSQL.5432.lock" ] && [ $n -lt 100 ]; do sleep 0.1; n=$((n+1)); done`
  const script = `trap '' INT TERM HUP; cat >/dev/null; kill -INT ${pid}; ${wait}; rm -rf "$@"`
  const guard = spawn('sh', ['-c', script, 'guard', ...removeAfter], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  guard.unref()
  return guard
}

function address(socketFolder: string, user: string, database: string): string {
  return `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(socketFolder)}`
}

/** The address of a database of a server by the folder of its socket, for the role that owns it. */
export function ownAddress(socketFolder: string, database: string): string {
  return address(socketFolder, ROLE, database)
}
