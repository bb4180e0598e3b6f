import { fork } from 'node:child_process'
import cluster from 'node:cluster'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Settings, SettingsError, settings } from '#app/platform/settings.server.ts'
import { buildIfNeeded } from './build.ts'
import { readSecret, takeDataFolder } from './data-folder.ts'
import { checkAddress } from './listen-check.ts'
import { startMetricsServer } from './metrics-server.ts'
import { startEmbeddedPostgres } from './postgres/embedded-postgres.ts'
import type { PreparedMessage } from './prepare.ts'
import { createShutdown, type Shutdown } from './shutdown.ts'
import { type Supervised, supervise } from './supervise.ts'

/** The parts of a portal: `npm start` runs both, containers may run one each. */
export type Parts = { web: boolean; worker: boolean; development: boolean }

export type RunningPortal = {
  web: Supervised[]
  worker: Supervised[]
  demonstration: boolean
  /** Where it answers, seen from this machine. */
  address: string
  /** Where the database lies, in words. */
  database: string
}

/** Longer than a web process or a running job takes to finish by itself. */
const PATIENCE = 9_000

/** Prisma sends the parts of an include at once on one connection, which pg queues but announces to forbid some day. */
const execArgv = ['--disable-warning=DeprecationWarning']

export function say(line: string): void {
  console.log(`› ${line}`)
}

/** Starts everything, step by step, and returns when the portal answers. Stops everything again on Ctrl-C or SIGTERM. */
export async function runPortal(parts: Parts): Promise<RunningPortal> {
  const shutdown = createShutdown(say)
  try {
    const config = settings()
    const port = await chooseAddress(config, parts)
    const database = await openDatabase(config, shutdown)
    const env = childEnvironment(config, parts, port, database.url)
    const preparation = prepare(env, database.embedded, shutdown.signal)
    await Promise.all([preparation.usable, parts.development ? null : buildIfNeeded(say, shutdown.signal)])
    shutdown.signal.throwIfAborted()
    const processes = createProcesses({ ...env, DATABASE_URL: await database.finish() }, shutdown)
    const address = localAddress(config.HOST, port)
    if (parts.web) {
      processes.startWeb(parts.development ? 1 : config.WEB_PROCESSES)
      await startMetrics(config, shutdown)
      await untilReady(address, shutdown.signal)
    }
    const demonstration = await preparation.done
    shutdown.signal.throwIfAborted()
    if (parts.worker) {
      // After the web processes, which visitors wait for.
      await processes.startWorker()
    }
    shutdown.signal.throwIfAborted()
    return { ...processes, demonstration, address, database: database.place }
  } catch (error) {
    if (!shutdown.signal.aborted) {
      console.error(inWords(error))
    }
    return await shutdown.begin(1)
  }
}

/** Errors that were foreseen carry a sentence for the person at the terminal; others need their trace. */
function inWords(error: unknown): unknown {
  const foreseen = error instanceof Error && ['SettingsError', 'EmbeddedPostgresError', 'BuildError'].includes(error.name)
  return foreseen ? `\n${error.message}\n` : error
}

/** Checked before any longer work; port 0 becomes a free one here, because all web processes share it. */
async function chooseAddress(config: Settings, parts: Parts): Promise<number> {
  return parts.web ? await checkAddress(config.HOST, config.PORT) : config.PORT
}

/** How a browser on this machine reaches what listens on `host`. */
function localAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

type Database = {
  /** The address to prepare, and by `finish` the one to use afterwards. */
  url: string
  finish(): Promise<string>
  embedded: boolean
  place: string
}

async function openDatabase(config: Settings, shutdown: Shutdown): Promise<Database> {
  if (config.DATABASE_URL !== undefined) {
    const { host, pathname } = new URL(config.DATABASE_URL)
    const url = config.DATABASE_URL
    return { url, finish: async () => url, embedded: false, place: `PostgreSQL at ${host || 'a local socket'}, database ${pathname.slice(1)}` }
  }
  const lock = takeDataFolder(config.DATA_DIR)
  shutdown.onStop(async () => lock.release())
  say('Starting PostgreSQL.')
  const postgres = await startEmbeddedPostgres(config.DATA_DIR, say)
  shutdown.onStop(postgres.stop)
  void postgres.ended.then(() => {
    if (shutdown.signal.aborted) return
    say(`PostgreSQL cannot be kept running; see ${path.join(config.DATA_DIR, 'postgres.log')}. Stopping the portal.`)
    void shutdown.begin(1)
  })
  return { url: postgres.url, finish: postgres.finish, embedded: true, place: postgres.dataFolder }
}

function childEnvironment(config: Settings, parts: Parts, port: number, url: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // Prisma's adapter runs joined reads of a transaction at once, which pg 8 queues and warns about; nothing of ours to mend.
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --disable-warning=DeprecationWarning`.trim(),
    NODE_ENV: parts.development ? 'development' : 'production',
    PORT: String(port),
    DATABASE_URL: url,
    DATA_DIR: config.DATA_DIR,
    SESSION_SECRET: config.SESSION_SECRET ?? readSecret(config.DATA_DIR, 'session'),
    KEYS_SECRET: config.KEYS_SECRET ?? readSecret(config.DATA_DIR, 'keys'),
  }
}

type Preparation = {
  /** Visitors may come: an earlier start has filled the database, and it fits this version. */
  usable: Promise<unknown>
  /** Everything is read and filled; answers whether this is a demonstration. */
  done: Promise<boolean>
}

/** Migrates, reads the courses, fills a demonstration. It speaks in sentences, so its log stays silent. */
function prepare(env: NodeJS.ProcessEnv, embedded: boolean, signal: AbortSignal): Preparation {
  const child = fork(fileHere('prepare.ts'), embedded ? ['--embedded'] : [], { env: { ...env, LOG_LEVEL: 'fatal' }, execArgv, signal })
  const usable = Promise.withResolvers<void>()
  const done = new Promise<boolean>((resolve, reject) => {
    let demonstration: boolean | undefined
    child.on('message', (message: PreparedMessage) => {
      if (message.type === 'usable') usable.resolve()
      else demonstration = message.demonstration
    })
    child.once('error', reject)
    child.once('exit', () => (demonstration === undefined ? reject(new SettingsError('The portal was not started.')) : resolve(demonstration)))
  })
  // It may fail while nobody waits for it yet; whoever waits later is told all the same.
  done.catch(() => {})
  return { usable: Promise.race([usable.promise, done]), done }
}

function fileHere(name: string): string {
  return path.join(import.meta.dirname, name)
}

function createProcesses(env: NodeJS.ProcessEnv, shutdown: Shutdown) {
  const web: Supervised[] = []
  const worker: Supervised[] = []
  shutdown.onStop(async () => {
    await Promise.all([...web, ...worker].map((child) => child.stop(PATIENCE)))
  })
  const giveUp = (name: string) => () => {
    if (shutdown.signal.aborted) return
    console.error(`\nThe ${name} process could not start; its reason stands above.\n`)
    void shutdown.begin(1)
  }
  return {
    web,
    worker,
    startWeb: (count: number) => {
      say(`Starting ${count === 1 ? 'one web process' : `${count} web processes`}.`)
      cluster.setupPrimary({ exec: fileHere('web-process.ts'), args: [], execArgv })
      const webEnv = { ...env, NAIK_KELAS_PROCESS: 'naik-kelas-web' }
      web.push(...Array.from({ length: count }, () => supervise('web', () => cluster.fork(webEnv).process, say, giveUp('web'))))
    },
    startWorker: async () => {
      const workerEnv = { ...env, NAIK_KELAS_PROCESS: 'naik-kelas-worker' }
      const child = supervise('worker', () => fork(fileHere('worker.ts'), [], { env: workerEnv, execArgv }), say, giveUp('worker'))
      worker.push(child)
      await child.ready
    },
  }
}

async function startMetrics(config: Settings, shutdown: Shutdown): Promise<void> {
  if (config.METRICS_PORT === 0) {
    return
  }
  const metrics = await startMetricsServer(config.METRICS_PORT)
  if (metrics) {
    shutdown.onStop(metrics.close)
  } else {
    say(`Metrics are off, because another program listens on METRICS_PORT ${config.METRICS_PORT}. Set another one, or 0.`)
  }
}

/** Web processes that cannot start end the launcher, so this only ever waits for what is on its way. */
async function untilReady(address: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted()
    const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
    if (answer?.ok) {
      return
    }
    await pause(50)
  }
}
