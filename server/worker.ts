import { type JobWithMetadata, PgBoss } from 'pg-boss'
import { closeDatabase } from '#app/platform/database.server.ts'
import { declaredSchedules, JOBS_SCHEMA, type JobHandler, makeQueue } from '#app/platform/jobs.server.ts'
import { log } from '#app/platform/log.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { runUntilStopped, tellReady } from './child-process.ts'

/** Takes jobs from the database and runs their handlers. Answers how to stop, which lets running ones finish, or end by their signal. */
export async function startWorker(handlers: JobHandler[]): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({
    connectionString: settings().DATABASE_URL,
    application_name: 'naik-kelas-worker',
    schema: JOBS_SCHEMA,
    max: 4,
    useListenNotify: true,
  })
  const stopping = new AbortController()
  boss.on('error', (error) => log.error({ error: error.message }, 'jobs: database trouble'))
  boss.on('warning', (warning) => log.warn({ warning: warning.message }, 'jobs: warning'))
  await boss.start()
  for (const { job } of handlers) {
    await makeQueue(boss, job)
  }
  await setSchedules(boss)
  for (const handler of handlers) {
    await work(boss, handler, stopping.signal)
  }
  return {
    stop: () => {
      stopping.abort(new Error('the worker stops'))
      return boss.stop({ graceful: true, timeout: 8_000 })
    },
  }
}

/** The schedules of this version replace whatever an earlier one left. */
async function setSchedules(boss: PgBoss): Promise<void> {
  const wanted = declaredSchedules()
  for (const { name } of await boss.getSchedules()) {
    if (!wanted.has(name)) {
      await boss.unschedule(name)
    }
  }
  for (const [name, cron] of wanted) {
    await boss.schedule(name, cron, {}, { tz: 'Asia/Jakarta' })
  }
}

/** A job sent is taken at once; looking every few seconds finds the ones whose time came later. */
async function work(boss: PgBoss, { job, handler }: JobHandler, stopping: AbortSignal): Promise<void> {
  const options = { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 5, includeMetadata: true } as const
  await boss.work(job.name, options, async (jobs: JobWithMetadata<object>[]) => {
    for (const { id, data, retryCount, signal } of jobs) {
      const started = Date.now()
      try {
        await handler(job.schema.parse(data), { signal: AbortSignal.any([signal, stopping]) })
        log.info({ job: job.name, jobId: id, ms: Date.now() - started }, 'job done')
      } catch (error) {
        if (stopping.aborted) log.info({ job: job.name, jobId: id }, 'job put back, the worker stops')
        else log.error({ job: job.name, jobId: id, tries: retryCount + 1, err: error }, 'job failed')
        throw error
      }
    }
  })
}

if (import.meta.main) {
  let worker: { stop(): Promise<void> } | undefined
  runUntilStopped('worker', async () => {
    await worker?.stop()
    await closeDatabase()
  })
  const { jobHandlers } = await import('./job-handlers.ts')
  worker = await startWorker(jobHandlers)
  tellReady()
}
