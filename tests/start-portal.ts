import { spawn } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { ownPort } from './own-port.ts'

type Wanted = {
  /** One of its own unless said. */
  port?: number
  webProcesses?: number
  /** Adds the courses of tests/fixtures/content/. */
  fixtures?: boolean
  /** Settings that differ from the usual ones. */
  env?: Record<string, string>
}

export type StartedPortal = { origin: string; dataDir: string; pids: () => Promise<number[]>; stop: () => Promise<string[]> }

/**
 * Starts the real portal as a person would, with a fresh demonstration in a folder of its own. Database, jobs,
 * files and processes are real; its courses are those of `content/` and, when asked, of `tests/fixtures/content/`. `stop` ends it,
 * removes the folder and returns the error lines of its log.
 */
export async function startPortal({ port: wanted, webProcesses = 1, fixtures = false, env = {} }: Wanted = {}): Promise<StartedPortal> {
  const port = wanted ?? (await ownPort())
  const origin = `http://127.0.0.1:${port}`
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'nk-portal-'))
  const content = path.join(dataDir, 'content')
  for (const folder of fixtures ? ['content', 'tests/fixtures/content'] : ['content']) await cp(folder, content, { recursive: true })
  const lines: string[] = []
  const portal = spawn(process.execPath, ['server/start.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      METRICS_PORT: '0',
      DATA_DIR: dataDir,
      CONTENT_DIR: content,
      PUBLIC_URL: origin,
      WEB_PROCESSES: String(webProcesses),
      LOG_LEVEL: 'warn',
      DATABASE_URL: '',
      REQUESTS_PER_MINUTE: '10000000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [portal.stdout, portal.stderr]) stream.on('data', (chunk: Buffer) => lines.push(chunk.toString()))
  const ended = new Promise<void>((resolve) => portal.once('exit', () => resolve()))
  async function stop(): Promise<string[]> {
    if (portal.exitCode === null) portal.kill('SIGTERM')
    await ended
    await rm(dataDir, { recursive: true, force: true })
    return lines
      .join('')
      .split('\n')
      .filter((line) => /"level":(50|60)/.test(line))
  }
  try {
    await untilReady(`${origin}/readyz`, () => portal.exitCode !== null)
  } catch (error) {
    await stop()
    throw new Error(`The portal did not start: ${String(error)}\n${lines.join('').slice(-4_000)}`)
  }
  return { origin, dataDir, pids: () => childrenOf(portal.pid ?? 0), stop }
}

async function untilReady(url: string, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + 240_000
  while (Date.now() < deadline) {
    if (hasEnded()) throw new Error('it ended')
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('it was not ready in time')
}

/** Process ids started by the launcher; only where /proc exists. */
async function childrenOf(pid: number): Promise<number[]> {
  const { readFile } = await import('node:fs/promises')
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  return text.split(' ').filter(Boolean).map(Number)
}
