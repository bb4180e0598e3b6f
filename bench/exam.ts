import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { closeDatabase } from '#app/platform/database.server.ts'
import { completeSettings } from '#app/platform/settings.server.ts'
import { type StartedPortal, startPortal } from '../tests/start-portal.ts'
import { compare } from './exam/compare.ts'
import { measureCost } from './exam/cost.ts'
import { makeExamCourse } from './exam/course.ts'
import { seatCrowd, seatExam } from './exam/crowd.ts'
import { emptyDiary, type Pace, sitExam } from './exam/learner.ts'
import { type Bell, openLine, Tally, type Weather } from './exam/line.ts'
import { cpuMilliseconds, quantile, webProcesses } from './processes.ts'

const learners = Number(process.env.EXAM_LEARNERS ?? 1_000)
const pace: Pace = { startWithin: 30_000, think: 3_000 }
/** Then the bell rings: whoever has not handed in keeps on the phone what was not sent. */
const longest = 176_000
/** How long phones have to fetch their sealed papers before the exam begins. */
const fetching = 45_000
const secret = 'only-for-benches-only-for-benches-only-for-benches'

type Trial = { name: string; weather: Weather; isSealed?: boolean; harm?: (portal: StartedPortal) => Promise<string> }

const fine: Weather = { dropped: 0, lostAfterwards: 0 }
const trials: Trial[] = [
  { name: 'plain', weather: fine },
  { name: '30 % of requests dropped, 10 % of answers lost after commit', weather: { dropped: 0.3, lostAfterwards: 0.1 } },
  { name: 'web processes killed (SIGKILL) in the middle', weather: fine, harm: killWeb },
  { name: 'PostgreSQL killed (SIGKILL) in the middle', weather: fine, harm: killPostgres },
  { name: 'an exam of the batch: sealed papers on every phone before it begins', weather: fine, isSealed: true },
]

/**
 * A whole exam: 1,000 learners within a minute, 30 questions each, saved as the page saves them, handed in; four times,
 * in ever worse conditions, and once with papers that were fetched sealed before it began. What the phones know is compared with the rows of the database afterwards.
 * EXAM_LEARNERS and EXAM_TRIALS (numbers from 1, with commas) make it smaller. The load generator shares the machine.
 */
export async function run(): Promise<void> {
  const portal = await startPortal({ webProcesses: 2, env: { SESSION_SECRET: secret, KEYS_SECRET: secret } })
  try {
    completeSettings({ DATABASE_URL: databaseUrl(portal), SESSION_SECRET: secret, KEYS_SECRET: secret })
    const courseSlug = await makeExamCourse()
    console.table(await whatItCosts(portal, courseSlug))
    const chosen = process.env.EXAM_TRIALS?.split(',').map(Number)
    for (const [index, trial] of trials.entries()) if (!chosen || chosen.includes(index + 1)) await hold(portal, trial, courseSlug)
  } finally {
    await closeDatabase()
    await portal.stop()
  }
}

/** Of a hundred learners, after a few who warm it up. */
async function whatItCosts(portal: StartedPortal, courseSlug: string) {
  const measured = { origin: portal.origin, web: async () => webProcesses(await portal.pids()), postmaster: Number(postmaster(portal)[0]) }
  await measureCost(await seatCrowd({ courseSlug, size: 40 }), measured)
  const rows = await measureCost(await seatCrowd({ courseSlug, size: 100 }), measured)
  await closeDatabase()
  return rows
}

async function hold(portal: StartedPortal, { name, weather, harm, isSealed }: Trial, courseSlug: string): Promise<void> {
  console.log(`\n## ${name}\n`)
  const exam = isSealed ? await seatExam({ courseSlug, size: learners }) : null
  const seated = exam?.seated ?? (await seatCrowd({ courseSlug, size: learners }))
  const sealed = exam && { startCode: exam.startCode, beginsAfter: fetching }
  await closeDatabase()
  const tally = new Tally()
  const bell: Bell = { hasRung: false }
  const diaries = seated.map(({ personId, enrolmentId }) => emptyDiary(personId, enrolmentId))
  const lines = seated.map(({ cookie }) => openLine({ origin: portal.origin, cookie, weather, tally, bell }))
  const before = await cpuOf(portal)
  const begin = performance.now()
  const sitting = diaries.map((diary, index) =>
    sitExam({ diary, line: lines[index]!, pace, benchStart: begin, sealed }).catch((error) => {
      // Who was not done when the bell rang has no fault.
      if (!bell.hasRung) diary.fault = String(error)
    }),
  )
  const harming = harm ? pause(80_000).then(() => harm(portal)) : null
  await Promise.race([Promise.all(sitting), pause(longest + (sealed?.beginsAfter ?? 0), undefined, { ref: false })])
  const seconds = (performance.now() - begin) / 1_000
  bell.hasRung = true
  // What is on its way still arrives, and its answer too.
  await pause(4_000)
  for (const line of lines) line.close()
  // Phones that were not done would go on trying for ever.
  for (const diary of diaries) diary.stop()
  if (harming) console.log(await harming)
  else console.log(`CPU of the web processes: ${(((await cpuOf(portal)) - before) / 1_000).toFixed(0)} s in ${seconds.toFixed(0)} s`)
  console.table(
    [...tally.times].map(([operation, times]) => ({
      operation,
      count: times.length,
      'p50 ms': Math.round(quantile(times, 0.5)),
      'p95 ms': Math.round(quantile(times, 0.95)),
      'p99 ms': Math.round(quantile(times, 0.99)),
      'slowest ms': Math.round(Math.max(...times)),
    })),
  )
  const lastStart = Math.max(...diaries.map(({ startedAt }) => startedAt)) / 1_000
  console.table({ ...(await compare(diaries)), 'last start after s': Math.round(lastStart), 'seconds in all': Math.round(seconds) })
  if (tally.troubles.size > 0) console.table(Object.fromEntries(tally.troubles))
  const faults = diaries.flatMap(({ fault }) => fault ?? [])
  if (faults.length > 0) console.log(faults.slice(0, 5).join('\n'))
}

async function cpuOf(portal: StartedPortal): Promise<number> {
  const each = await Promise.all((await webProcesses(await portal.pids())).map(cpuMilliseconds))
  return each.reduce((sum, one) => sum + one, 0)
}

async function killWeb(portal: StartedPortal): Promise<string> {
  const pids = await webProcesses(await portal.pids())
  for (const pid of pids) process.kill(pid, 'SIGKILL')
  return `${pids.length} web processes were killed`
}

async function killPostgres(portal: StartedPortal): Promise<string> {
  process.kill(Number(postmaster(portal)[0]), 'SIGKILL')
  return 'the PostgreSQL server was killed'
}

/** The lines of PostgreSQL's own pid file: the first names the process, the fifth the folder of its socket. */
function postmaster({ dataDir }: StartedPortal): string[] {
  return readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')
}

function databaseUrl(portal: StartedPortal): string {
  return `postgresql://portal@localhost/naik_kelas?host=${encodeURIComponent(postmaster(portal)[4]!.trim())}`
}
