import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/**
 * Starts the real portal as a person would, with a fresh demonstration in a folder of its own,
 * and stops it afterwards. Everything the tests touch is real: database, jobs, files, processes.
 */
export default async function startPortal(): Promise<() => Promise<void>> {
  const port = process.env.E2E_PORT ?? '34117'
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'nk-e2e-'))
  const lines: string[] = []
  const portal = spawn(process.execPath, ['server/start.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: port,
      HOST: '127.0.0.1',
      METRICS_PORT: '0',
      DATA_DIR: dataDir,
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      WEB_PROCESSES: '1',
      LOG_LEVEL: 'warn',
      DATABASE_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [portal.stdout, portal.stderr]) stream.on('data', (chunk: Buffer) => lines.push(chunk.toString()))
  const ended = new Promise<void>((resolve) => portal.once('exit', () => resolve()))

  try {
    await untilReady(`http://127.0.0.1:${port}/readyz`, () => portal.exitCode !== null)
  } catch (error) {
    portal.kill('SIGTERM')
    throw new Error(`The portal did not start: ${String(error)}\n${lines.join('').slice(-4_000)}`)
  }
  return async () => {
    portal.kill('SIGTERM')
    await ended
    await rm(dataDir, { recursive: true, force: true })
    const faults = lines.join('').split('\n').filter((line) => line.includes('"level":50') || line.includes('"level":60'))
    if (faults.length > 0) throw new Error(`The portal logged errors during the tests:\n${faults.slice(0, 10).join('\n')}`)
  }
}

async function untilReady(url: string, hasEnded: () => boolean): Promise<void> {
  const deadline = Date.now() + 180_000
  while (Date.now() < deadline) {
    if (hasEnded()) throw new Error('it ended')
    const answer = await fetch(url).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('it was not ready after three minutes')
}
