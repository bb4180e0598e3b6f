import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Db as BossDatabase, fromPrisma, PgBoss } from 'pg-boss'
import type { z } from 'zod'
import { db, type Tx } from './database.server.ts'

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
  const id = await sender().send(job.name, data, {
    db: fromPrisma(tx),
    singletonKey: options.key ?? randomUUID(),
    startAfter: options.startAfter,
  })
  return id !== null
}

const process_ = globalThis as typeof globalThis & { naikKelasJobs?: { boss: PgBoss; queues: Set<string> } }

/** Used for sending only: it is never started, so it has no timers and no connections of its own. */
function sender(): PgBoss {
  return sending().boss
}

function sending() {
  process_.naikKelasJobs ??= { boss: new PgBoss({ schema: JOBS_SCHEMA, db: fromPrisma(db) }), queues: new Set() }
  return process_.naikKelasJobs
}
