import { fork } from 'node:child_process'
import autocannon from 'autocannon'
import { startTemporaryPostgres } from '#server/postgres/embedded-postgres.ts'
import { startPortal } from '../tests/start-portal.ts'
import { demoCertificate, lessonPath } from './demo-addresses.ts'
import { cpuMilliseconds, median, webProcess } from './processes.ts'

const seconds = 8
const rounds = 3

/**
 * Requests per second and processor time per request of the lesson and the verification page, beside a bare Express
 * server that runs one query and sends a page of the same size. Interleaved rounds in one run, one web process each;
 * the load generator shares the machine, so read the ratios.
 */
export async function run(): Promise<void> {
  const portal = await startPortal()
  const postgres = await startTemporaryPostgres()
  const bare = fork(new URL('./bare-server.ts', import.meta.url), { env: { ...process.env, DATABASE_URL: postgres.url('postgres'), PORT: '24318' } })
  try {
    await new Promise((resolve) => bare.once('message', resolve))
    const certificate = await demoCertificate(portal.origin)
    const web = await webProcess(await portal.pids())
    const targets = [
      { name: 'bare Express, one query', url: 'http://127.0.0.1:24318/', pid: bare.pid ?? 0 },
      { name: 'lesson', url: portal.origin + lessonPath, pid: web },
      { name: 'verification by link', url: portal.origin + certificate.byToken, pid: web },
    ]
    const results = new Map<string, { rate: number[]; cpu: number[]; bytes: number }>(
      targets.map((target) => [target.name, { rate: [], cpu: [], bytes: 0 }]),
    )
    for (let round = 0; round < rounds + 1; round += 1) {
      for (const target of targets) {
        const before = await cpuMilliseconds(target.pid)
        const result = await autocannon({ url: target.url, connections: 16, duration: round === 0 ? 3 : seconds })
        const spent = (await cpuMilliseconds(target.pid)) - before
        if (result.non2xx > 0) throw new Error(`${target.name}: ${result.non2xx} answers were not 2xx`)
        if (round === 0) continue
        const row = results.get(target.name)!
        row.rate.push(result.requests.average)
        row.cpu.push(spent / result.requests.total)
        row.bytes = Math.round(result.throughput.total / result.requests.total)
      }
    }
    const base = median(results.get(targets[0]!.name)!.rate)
    console.table(
      [...results].map(([name, row]) => ({
        page: name,
        'requests/s (median)': Math.round(median(row.rate)),
        'CPU ms/request': Number(median(row.cpu).toFixed(2)),
        'bytes/answer': row.bytes,
        'of bare': `${((100 * median(row.rate)) / base).toFixed(0)} %`,
      })),
    )
  } finally {
    bare.kill()
    await postgres.stop()
    await portal.stop()
  }
}
