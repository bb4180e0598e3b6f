import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { Actor } from '#app/platform/actor.ts'
import { migrate } from '#server/migrate.ts'
import { startTemporaryPostgres } from '#server/postgres/embedded-postgres.ts'
import { childrenOf, cpuMilliseconds, cpuOfEnded, parentOf, quantile } from './processes.ts'
import { scratchSettings } from './scratch-portal.ts'

const pending = 100_000
const batches = 40
const graders = 20
const claims = 10_000

/**
 * 20 trainers who share 40 batches with 100,000 submissions that wait, all of them taking the next one, reading it and
 * grading it through the portal's own use-cases until 10,000 are taken; then a trainer whose one batch came last, and the
 * pages of the queue. The rows are made by SQL in a database of their own. Graders, use-cases and PostgreSQL share the machine.
 */
export async function run(): Promise<void> {
  const postgres = await startTemporaryPostgres()
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'nk-bench-'))
  try {
    const url = await postgres.createDatabase('grading')
    await migrate(url)
    Object.assign(process.env, scratchSettings(dataDir), { DATABASE_URL: url })
    await measure(url)
  } finally {
    const { closeDatabase } = await import('#app/platform/database.server.ts')
    await closeDatabase()
    await postgres.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function measure(url: string): Promise<void> {
  const { trainers, last } = await makeRows(url)
  const { claimNextItem } = await import('#app/assessment/grading/claim-item.server.ts')
  const { readSubmissionToGrade } = await import('#app/assessment/grading/read-submission.server.ts')
  const { gradeSubmission } = await import('#app/assessment/grading/grade-submission.server.ts')
  const { readGradingQueue } = await import('#app/assessment/grading/read-grading-queue.server.ts')
  const verdict = { outcome: 'graded', levels: { rapi: '2', jelas: '2' }, comment: 'Bagus.' } as const
  const times = {
    claim: [] as number[],
    read: [] as number[],
    next: [] as number[],
    grade: [] as number[],
    calm: [] as number[],
    alone: [] as number[],
    queue: [] as number[],
  }
  const timed = async <Result>(list: number[], work: () => Promise<Result>): Promise<Result> => {
    const started = performance.now()
    const result = await work()
    list.push(performance.now() - started)
    return result
  }
  const taken: string[] = []
  const started = performance.now()
  await Promise.all(
    trainers.map(async (actor) => {
      while (taken.length < claims) {
        const before = performance.now()
        const next = await timed(times.claim, () => claimNextItem({ actor }))
        if (!next) throw new Error('the queue was empty')
        const submissionId = next.itemId
        taken.push(submissionId)
        await timed(times.read, () => readSubmissionToGrade({ actor, submissionId }))
        times.next.push(performance.now() - before)
        await timed(times.grade, () => gradeSubmission({ actor, submissionId, verdict }))
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  const raced = taken.length
  // Then as people work: each takes, reads and grades, and looks at it in between.
  await Promise.all(
    trainers.map(async (actor, number) => {
      await new Promise((resolve) => setTimeout(resolve, number * 100))
      for (let at = 0; at < 20; at += 1) {
        const submissionId = await timed(times.calm, async () => {
          const { itemId } = (await claimNextItem({ actor }))!
          await readSubmissionToGrade({ actor, submissionId: itemId })
          return itemId
        })
        taken.push(submissionId)
        await gradeSubmission({ actor, submissionId, verdict })
        await new Promise((resolve) => setTimeout(resolve, 2_000))
      }
    }),
  )
  for (let at = 0; at < 200; at += 1) {
    const next = await timed(times.alone, () => claimNextItem({ actor: last }))
    if (!next) throw new Error('the last queue was empty')
    await gradeSubmission({ actor: last, submissionId: next.itemId, verdict })
  }
  await measureProcessors(url, trainers[0]!)
  let after: string | null = null
  for (let at = 0; at < 200; at += 1) after = (await timed(times.queue, () => readGradingQueue({ actor: trainers[0]!, after }))).next
  console.log(
    `${pending} waited, ${graders} trainers took ${raced} in ${seconds.toFixed(0)} s, ${taken.length} in all; doubles = ${taken.length - new Set(taken).size}\n`,
  )
  console.table(
    Object.entries({
      'racing: take the next one': times.claim,
      'racing: read it for the page': times.read,
      'racing: the next item, both': times.next,
      'racing: save the grade': times.grade,
      'an item every two seconds each: the next item, both': times.calm,
      'take, of the batch that came last': times.alone,
      'a page of the queue': times.queue,
    }).map(([step, list]) => ({
      step,
      times: list.length,
      'p50 ms': quantile(list, 0.5),
      'p95 ms': quantile(list, 0.95),
      'p99 ms': quantile(list, 0.99),
    })),
  )
  await checkGrades(url, taken)
}

/** Processor time of Node and of PostgreSQL for the steps of one item, by a single trainer who goes through them again and again. */
async function measureProcessors(url: string, actor: Actor): Promise<void> {
  const { claimNextItem, releaseClaim } = await import('#app/assessment/grading/claim-item.server.ts')
  const { readSubmissionToGrade } = await import('#app/assessment/grading/read-submission.server.ts')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const server = await parentOf(rows[0]!.pid)
  let itemId = (await claimNextItem({ actor }))!.itemId
  const steps: Record<string, () => Promise<unknown>> = {
    'take the next one and let it go': async () => {
      itemId = (await claimNextItem({ actor }))!.itemId
      await releaseClaim({ actor, itemId })
    },
    'read it for the page': () => readSubmissionToGrade({ actor, submissionId: itemId }),
  }
  const rounds = 500
  const table = []
  for (const [step, work] of Object.entries(steps)) {
    for (let at = 0; at < 100; at += 1) await work()
    const [node, postgres] = [process.cpuUsage(), await cpuOfServer(server)]
    for (let at = 0; at < rounds; at += 1) await work()
    const used = process.cpuUsage(node)
    const each = (milliseconds: number) => Number((milliseconds / rounds).toFixed(2))
    table.push({ step, 'Node ms': each((used.user + used.system) / 1000), 'PostgreSQL ms': each((await cpuOfServer(server)) - postgres) })
  }
  await client.end()
  console.log('\nprocessor time of one step, alone:')
  console.table(table)
}

/** Processor time of PostgreSQL so far, with the connections that were closed. */
async function cpuOfServer(server: number): Promise<number> {
  const [ended, running] = await Promise.all([cpuOfEnded(server), childrenOf(server)])
  const times = await Promise.all(running.map((pid) => cpuMilliseconds(pid).catch(() => 0)))
  return times.reduce((sum, time) => sum + time, ended)
}

async function makeRows(url: string) {
  const { makeCourse } = await import('#tests/builders/courses.ts')
  const { anOperator, makePerson } = await import('#tests/builders/people.ts')
  const { makeBatch } = await import('#tests/builders/programmes.ts')
  const { slug: courseSlug } = await makeCourse()
  const operator = await anOperator()
  const trainers = []
  for (let at = 0; at < graders; at += 1) trainers.push((await makePerson({ roles: ['trainer'] })).actor)
  const last = (await makePerson({ roles: ['trainer'] })).actor
  const ids: string[] = []
  for (let at = 0; at < batches; at += 1) ids.push((await makeBatch({ operator, courseSlug, trainer: trainers[0] })).batchId)
  const lastBatch = (await makeBatch({ operator, courseSlug, trainer: last })).batchId
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(
    `insert into batch_role (batch_id, person_id, role)
     select b, p, 'trainer' from unnest($1::uuid[]) as b, unnest($2::uuid[]) as p`,
    [ids, trainers.slice(1).map(({ personId }) => personId)],
  )
  const handIn = async (count: number, into: string[], since: string) => {
    await client.query(
      `with made as (
         insert into person (id, name, participant_code)
         select gen_random_uuid(), 'Peserta ' || n, left(md5($3 || n::text), 12) from generate_series(1, $1::int) as n returning id),
       joined as (
         insert into enrolment (id, batch_id, person_id, course_version_id, state)
         select gen_random_uuid(), ($2::uuid[])[1 + (row_number() over ())::int % cardinality($2::uuid[])], made.id, course.current_version_id, 'active'
         from made cross join course returning id, batch_id, course_version_id)
       insert into submission (id, enrolment_id, batch_id, course_version_id, task, number, state, submitted_at)
       select gen_random_uuid(), id, batch_id, course_version_id, 'praktik', 1, 'submitted', now() - $3::interval + make_interval(secs => row_number() over ())
       from joined`,
      [count, into, since],
    )
  }
  await handIn(pending, ids, '30 days')
  await handIn(300, [lastBatch], '1 hour')
  await client.query('analyze')
  await client.end()
  return { trainers, last }
}

/** What was taken is graded once, in the tables too. */
async function checkGrades(url: string, taken: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ submissions: number; grades: number }>(
    'select count(distinct submission_id)::int as submissions, count(*)::int as grades from grade_event where submission_id = any($1::uuid[])',
    [taken],
  )
  await client.end()
  console.log(`in the tables: ${rows[0]?.submissions} submissions, ${rows[0]?.grades} grades`)
}
