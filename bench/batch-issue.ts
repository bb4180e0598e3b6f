import { fork } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { migrate } from '#server/migrate.ts'
import { startEmbeddedPostgres } from '#server/postgres/embedded-postgres.ts'
import { cpuMilliseconds } from './processes.ts'
import { scratchSettings, setUpPortal } from './scratch-portal.ts'

const learners = 10_000

/**
 * A batch of 10,000 that a real worker process issues through database, file store and register, on a PostgreSQL and a
 * disk with their usual safety (fsync on). The clock runs from the job being sent to the run being done.
 */
export async function issueWholeBatch(): Promise<void> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'nk-bench-'))
  const postgres = await startEmbeddedPostgres(dataDir, () => {})
  try {
    await migrate(postgres.url)
    await setUpPortal(postgres.url)
    Object.assign(process.env, scratchSettings(dataDir), { DATABASE_URL: postgres.url })
    await measure(postgres.url)
  } finally {
    const { closeDatabase } = await import('#app/platform/database.server.ts')
    await closeDatabase()
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function measure(url: string): Promise<void> {
  const { makeCompletedBatch } = await import('#tests/builders/completed-batch.ts')
  const { startIssueRun } = await import('#app/certificates/issuing/start-issue-run.server.ts')
  const { readIssuer } = await import('#app/certificates/read-issuer.server.ts')
  const { db } = await import('#app/platform/database.server.ts')
  const { batchId, operator } = await makeCompletedBatch(learners)
  await db.$executeRawUnsafe('analyze')
  await readIssuer('https://kelas.example.id')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const worker = fork(new URL('../server/worker.ts', import.meta.url))
  await new Promise((resolve, reject) => worker.once('message', resolve).once('exit', reject))
  const cpuBefore = await cpuMilliseconds(worker.pid ?? 0)
  const started = performance.now()
  const { runId } = await startIssueRun({ actor: operator, batchId })
  let run = { state: 'running', issued: 0, held: 0, total: 0 }
  while (run.state === 'running') {
    await pause(100)
    run = (await client.query('select state, issued, held, total from issue_run where id = $1', [runId])).rows[0]
  }
  const seconds = (performance.now() - started) / 1000
  const cpu = (await cpuMilliseconds(worker.pid ?? 0)) - cpuBefore
  const memory = /VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${worker.pid}/status`, 'utf8'))?.[1]
  const { rows } = await client.query(`
    select count(*)::int as certificates, count(distinct number)::int as numbers, count(distinct enrolment_id)::int as people,
      max(split_part(number, '-', 3)::int) as last, sum(pdf_bytes)::bigint as bytes,
      (select count(*)::int from register_entry where kind in ('issued', 'sealed')) as entries,
      (select count(*)::int from register_checkpoint) as checkpoints
    from certificate`)
  await client.end()
  worker.disconnect()
  await new Promise((resolve) => worker.once('exit', resolve))
  const { certificates, numbers, people, last, bytes, entries, checkpoints } = rows[0]
  console.table([
    {
      certificates,
      'different numbers': numbers,
      'different people': people,
      'last serial': last,
      entries,
      checkpoints,
      'PDF MB': Math.round(Number(bytes) / 1e6),
    },
  ])
  console.table([
    {
      seconds: Number(seconds.toFixed(1)),
      'a second': Math.round(certificates / seconds),
      'ms each': Number(((seconds * 1000) / certificates).toFixed(2)),
      'worker CPU ms each': Number((cpu / certificates).toFixed(2)),
      'worker MB at most': Math.round(Number(memory) / 1024),
      held: run.held,
    },
  ])
}
