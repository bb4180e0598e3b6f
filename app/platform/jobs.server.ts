import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Db as BossDatabase, fromPrisma, PgBoss } from 'pg-boss'
import type { z } from 'zod'
import { db, type Tx } from './database.server.ts'
import { settings } from './settings.server.ts'

/** Where pg-boss keeps its tables, beside the portal's own in `public`. */
export const JOBS_SCHEMA = 'jobs'

export type JobOptions = {
  /** How often a failing job is tried again before its dead letter is kept; the waits double from 5 seconds on. */
  retries?: number
  /** How long one try may take before it counts as failed. */
  timeLimitSeconds?: number
}

export type Job<Payload> = {
  name: string
  schema: z.ZodType<Payload>
  options: Required<JobOptions>
}

/** Names a job and the shape of its payload. Its handler is registered apart from it, in `server/job-handlers.ts`. */
export function defineJob<Payload extends object>(name: string, schema: z.ZodType<Payload>, options: JobOptions = {}): Job<Payload> {
  return { name, schema, options: { retries: options.retries ?? 8, timeLimitSeconds: options.timeLimitSeconds ?? 300 } }
}

/** `signal` is aborted when the job's time is over or the worker stops; what takes long ends with it and is tried again. */
export type JobContext = { signal: AbortSignal }

/** A job with what is done about it, its payload's type forgotten so that all of them fit into one list. */
export type JobHandler = { job: Job<object>; handler: (payload: object, context: JobContext) => Promise<void> }

/** Joins a job and its handler for the list in `server/job-handlers.ts`. */
export function handles<Payload extends object>(job: Job<Payload>, handler: (payload: Payload, context: JobContext) => Promise<void>): JobHandler {
  return { job, handler } as unknown as JobHandler
}

/**
 * Sends a job as part of the caller's transaction: rolled back, nothing was sent. With a `key` there is at most one job of
 * that kind and key waiting or running; sending it again does nothing and answers false. A handler therefore reads what
 * it needs itself, at the time it runs, and may run twice.
 */
export async function sendJob<Payload extends object>(
  tx: Tx,
  job: Job<Payload>,
  payload: NoInfer<Payload>,
  options: { key?: string; startAfter?: Date } = {},
): Promise<boolean> {
  const data = job.schema.parse(payload)
  await queueExists(job)
  const boss = await sender()
  const id = await boss.send(job.name, data, {
    db: fromPrisma(tx),
    singletonKey: options.key ?? randomUUID(),
    startAfter: options.startAfter,
  })
  return id !== null
}

/**
 * Declares that a job with an empty payload is sent at these times (cron, Jakarta time). Called where handlers are
 * listed; the worker process tells the database, so that it happens once however many processes run.
 */
export function schedule(job: Job<Record<string, never>>, cron: string): void {
  declared().schedules.set(job.name, cron)
}

/** The schedules declared so far in this process, by job name. */
export function declaredSchedules(): ReadonlyMap<string, string> {
  return declared().schedules
}

const process_ = globalThis as typeof globalThis & {
  naikKelasJobs?: { schedules: Map<string, string>; queues: Map<string, Promise<void>>; sender?: Promise<PgBoss> }
}

function declared() {
  process_.naikKelasJobs ??= { schedules: new Map(), queues: new Map() }
  return process_.naikKelasJobs
}

/**
 * Sending needs pg-boss only for its statements and its list of queues, so it is stopped again at once: no timers, and
 * no connections besides the caller's transaction.
 */
function sender(): Promise<PgBoss> {
  const jobs = declared()
  jobs.sender ??= startSender().catch((error) => {
    jobs.sender = undefined
    throw error
  })
  return jobs.sender
}

async function startSender(): Promise<PgBoss> {
  const boss = new PgBoss({ schema: JOBS_SCHEMA, db: briefConnections(), migrate: false, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  await boss.stop({ graceful: false })
  return boss
}

/** A connection for each statement: rare ones, which must not wait for the pool that the caller's transaction occupies. */
function briefConnections(databaseUrl = settings().DATABASE_URL): BossDatabase {
  return {
    async executeSql(text, values) {
      const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
      client.on('error', () => {})
      await client.connect()
      try {
        const result = await client.query(text, values)
        return Array.isArray(result) ? (result.at(-1) ?? { rows: [] }) : result
      } finally {
        await client.end()
      }
    },
  }
}

/** Made at the first use by whichever process comes first, so that sending never waits for a worker to have run. */
function queueExists(job: Pick<Job<object>, 'name' | 'options'>): Promise<void> {
  const { queues } = declared()
  const existing = queues.get(job.name)
  if (existing) return existing
  const made = sender()
    .then((boss) => makeQueue(boss, job))
    .catch((error) => {
      queues.delete(job.name)
      throw error
    })
  queues.set(job.name, made)
  return made
}

const YEAR = 365 * 24 * 60 * 60

/** Makes the queue of a job and the one that keeps its dead letters, and brings their options up to date. */
export async function makeQueue(boss: PgBoss, { name, options }: Pick<Job<object>, 'name' | 'options'>): Promise<void> {
  const deadLetter = `${name}.dead`
  const retention = { retentionSeconds: 10 * YEAR }
  const changeable = {
    ...retention,
    deadLetter,
    retryLimit: options.retries,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 3600,
    expireInSeconds: options.timeLimitSeconds,
    heartbeatSeconds: 60,
    notify: true,
  }
  await boss.createQueue(deadLetter, { ...retention, policy: 'standard' })
  // 'exclusive': one job of a key waiting or running; jobs without a key get one of their own.
  await boss.createQueue(name, { ...changeable, policy: 'exclusive' })
  await boss.updateQueue(name, changeable)
}

/** Makes or upgrades pg-boss's tables; part of migrating. */
export async function installJobs(databaseUrl: string): Promise<void> {
  const boss = new PgBoss({ schema: JOBS_SCHEMA, connectionString: databaseUrl, max: 1, supervise: false, schedule: false })
  boss.on('error', () => {})
  await boss.start()
  await boss.stop({ graceful: false })
}

/** Whether jobs can be sent: pg-boss's tables are there. */
export async function jobsReady(): Promise<boolean> {
  const rows = await db.$queryRaw<{ installed: boolean }[]>`select to_regclass(${`${JOBS_SCHEMA}.job`}) is not null as installed`
  return rows[0]?.installed ?? false
}
