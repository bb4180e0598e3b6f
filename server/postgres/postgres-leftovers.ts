import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { identify } from '#server/process-identity.ts'
import { EmbeddedPostgresError } from './postgres-binaries.ts'

/**
 * Makes a data folder fit for a start after whatever ended the last one: an unfinished initdb is removed, a PostgreSQL
 * that lost its launcher is stopped, and a pid file that names no PostgreSQL is removed. The caller holds the launcher's
 * lock on the folder, so a PostgreSQL found here belongs to nobody.
 */
export async function mendLeftovers(dataFolder: string, say: (line: string) => void): Promise<void> {
  rmSync(unfinished(dataFolder), { recursive: true, force: true })
  const pidFile = path.join(dataFolder, 'postmaster.pid')
  if (!existsSync(pidFile)) {
    return
  }
  const [pidLine, , , , socketFolder] = readFileSync(pidFile, 'utf8').split('\n')
  const pid = Number(pidLine)
  if (Number.isInteger(pid) && pid > 1 && isPostgresOn(dataFolder, pid)) {
    say('A PostgreSQL of an earlier start still runs on this folder; stopping it.')
    await stopPostgres(pid)
  }
  rmSync(pidFile, { force: true })
  if (socketFolder && path.basename(socketFolder).startsWith('naik-kelas-')) {
    rmSync(socketFolder, { recursive: true, force: true })
  }
}

/** Where initdb works before its result gets the final name. */
export function unfinished(dataFolder: string): string {
  return `${dataFolder}.unfinished`
}

/** Whether this process is a PostgreSQL server working in this folder, and not somebody who was given its number since. */
function isPostgresOn(dataFolder: string, pid: number): boolean {
  if (!isAlive(pid)) {
    return false
  }
  try {
    return process.platform === 'linux'
      ? readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataFolder)
      : execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).includes(dataFolder)
  } catch {
    return false
  }
}

/** A process that ended but was not collected by its parent counts as gone. */
function isAlive(pid: number): boolean {
  return identify(pid) !== null
}

/** PostgreSQL's own order of firmness: fast shutdown, immediate shutdown (the next start recovers), the end. */
export async function stopPostgres(pid: number): Promise<void> {
  const steps = [
    ['SIGINT', 8_000],
    ['SIGQUIT', 3_000],
    ['SIGKILL', 3_000],
  ] as const
  for (const [signal, patience] of steps) {
    if (await endsAfter(pid, signal, patience)) {
      return
    }
  }
  throw new EmbeddedPostgresError(`The PostgreSQL process ${pid} cannot be stopped. End it by hand and start again.`)
}

async function endsAfter(pid: number, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  try {
    process.kill(pid, signal)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
  const until = Date.now() + patience
  while (Date.now() < until) {
    await pause(20)
    if (!isAlive(pid)) {
      return true
    }
  }
  return false
}
