import { fork } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import autocannon from 'autocannon'
import { startPortal } from '../tests/start-portal.ts'
import { lessonPath } from './demo-addresses.ts'
import { cpuMilliseconds, median, webProcess } from './processes.ts'

const viewers = 200
const seconds = 10
const rounds = 3
const pieceSeconds = 4
const lesson = '/kursus/keamanan-pangan-pirt/cuci-tangan'
const video = `${lesson}/video/cuci-tangan`

type Viewer = { cookie: string; pieces: string[] }

/**
 * 200 viewers of 240p, each with an address and a cookie of their own. First as fast as one web process answers, beside a
 * bare Express that sends the same pieces as static files, interleaved in one run; then at the pace of people watching,
 * while the portal's pages are asked for: their times must not suffer. The load generator shares the machine.
 */
export async function run(): Promise<void> {
  const portal = await startPortal()
  const folder = await mkdtemp(path.join(os.tmpdir(), 'nk-bench-'))
  const bare = fork(new URL('./bare-static.ts', import.meta.url), { env: { ...process.env, FOLDER: folder, PORT: '24418' } })
  try {
    await new Promise((resolve) => bare.once('message', resolve))
    const watching = await gather(portal.origin)
    const names = await copyPieces(portal.origin, watching[0]!, folder)
    const web = await webProcess(await portal.pids())
    const targets = [
      {
        name: 'bare Express, static files',
        url: 'http://127.0.0.1:24418',
        pid: bare.pid ?? 0,
        requests: names.map((name) => ({ path: `/${name}` })),
      },
      {
        name: 'portal, signed addresses',
        url: portal.origin,
        pid: web,
        requests: watching.flatMap(({ cookie, pieces }) => pieces.slice(0, 3).map((piece) => ({ path: piece, headers: { cookie } }))),
      },
    ]
    console.table(await atFullSpeed(targets))
    console.table([
      { while: 'nothing else', ...(await pageTimes(portal.origin, seconds)) },
      { while: `${viewers} viewers watch`, ...(await whileWatching(portal.origin, watching, () => pageTimes(portal.origin, seconds * 2))) },
    ])
  } finally {
    bare.kill()
    await rm(folder, { recursive: true, force: true })
    await portal.stop()
  }
}

/** Opens the video once for each viewer, as the player does. */
async function gather(origin: string): Promise<Viewer[]> {
  await untilReady(origin)
  const found: Viewer[] = []
  for (let viewer = 0; viewer < viewers; viewer += 1) {
    const answer = await open(origin)
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const { play } = (await answer.json()) as { play: { address: string } }
    const playlist = await (await fetch(origin + play.address, { headers: { cookie } })).text()
    const names = [...playlist.matchAll(/^[^#\s].*$/gm)].map(([name]) => name)
    found.push({ cookie, pieces: names.map((name) => play.address.replace(/[^/]+$/, name)) })
  }
  return found
}

function open(origin: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin }
  return fetch(origin + video, { method: 'POST', headers, body: JSON.stringify({ kind: '240p' }) })
}

/** The worker prepares the demonstration's videos after the first start. */
async function untilReady(origin: string): Promise<void> {
  for (let tries = 0; tries < 240; tries += 1) {
    if ((await open(origin)).ok) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('the demonstration video was not ready in two minutes')
}

async function copyPieces(origin: string, { cookie, pieces }: Viewer, folder: string): Promise<string[]> {
  const names = []
  for (const piece of pieces.slice(0, 3)) {
    const name = path.basename(piece)
    const answer = await fetch(origin + piece, { headers: { cookie } })
    await writeFile(path.join(folder, name), Buffer.from(await answer.arrayBuffer()))
    names.push(name)
  }
  return names
}

type Target = { name: string; url: string; pid: number; requests: autocannon.Request[] }

async function atFullSpeed(targets: readonly Target[]) {
  const rows = new Map(targets.map(({ name }) => [name, { rate: [] as number[], cpu: [] as number[], bytes: 0 }]))
  for (let round = 0; round < rounds + 1; round += 1) {
    for (const { name, url, pid, requests } of targets) {
      const before = await cpuMilliseconds(pid)
      const result = await autocannon({ url, requests, connections: viewers, duration: round === 0 ? 3 : seconds })
      const spent = (await cpuMilliseconds(pid)) - before
      if (result.non2xx > 0) throw new Error(`${name}: ${result.non2xx} answers were not 2xx`)
      if (round === 0) continue
      const megabytes = result.throughput.total / 1_000_000
      const row = rows.get(name)!
      row.rate.push(result.requests.average)
      row.cpu.push(spent / megabytes)
      row.bytes = Math.round(result.throughput.total / result.requests.total)
    }
  }
  const base = median(rows.get(targets[0]!.name)!.rate)
  return [...rows].map(([server, { rate, cpu, bytes }]) => ({
    server,
    'pieces/s (median)': Math.round(median(rate)),
    'bytes/piece': bytes,
    'MB/s': Number(((median(rate) * bytes) / 1_000_000).toFixed(1)),
    'CPU ms/MB': Number(median(cpu).toFixed(2)),
    'of bare': `${((100 * median(rate)) / base).toFixed(0)} %`,
  }))
}

/** Every viewer asks for the next piece when the last one has been played. */
async function whileWatching<Result>(
  origin: string,
  watching: readonly Viewer[],
  work: () => Promise<Result>,
): Promise<Result & { 'pieces sent': number }> {
  let isOver = false
  let sent = 0
  const watch = async ({ cookie, pieces }: Viewer, number: number) => {
    await new Promise((resolve) => setTimeout(resolve, (number / watching.length) * pieceSeconds * 1000))
    for (let at = 0; !isOver; at += 1) {
      const started = Date.now()
      const answer = await fetch(origin + pieces[at % pieces.length], { headers: { cookie } })
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`a piece answered ${answer.status}`)
      sent += 1
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, pieceSeconds * 1000 - (Date.now() - started))))
    }
  }
  const all = Promise.all(watching.map(watch))
  const result = await work()
  isOver = true
  await all
  return { ...result, 'pieces sent': sent }
}

/** Times of pages at ten a second: the lesson, the catalogue and the page with the video. */
async function pageTimes(origin: string, forSeconds: number) {
  const paths = [lessonPath, '/kursus', lesson]
  const times: number[] = []
  const until = Date.now() + forSeconds * 1000
  for (let at = 0; Date.now() < until; at += 1) {
    const started = performance.now()
    const answer = await fetch(origin + paths[at % paths.length])
    await answer.text()
    times.push(performance.now() - started)
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 100 - (performance.now() - started))))
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => Number(times[Math.floor(times.length * share)]?.toFixed(0))
  return { pages: times.length, 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'slowest ms': at(0.999) }
}
