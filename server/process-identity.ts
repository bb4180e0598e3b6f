import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A process as it can be recognised later: its number alone is not enough, because numbers are given again after a
 * restart of the machine (and in a container nearly always to the same program).
 */
export type ProcessIdentity = { pid: number; startedAt: string }

/** When a process began, in whatever form this system tells it; null when there is no such process. */
function startOf(pid: number): string | null {
  try {
    return process.platform === 'linux' ? linuxStartOf(pid) : psStartOf(pid)
  } catch {
    return null
  }
}

function linuxStartOf(pid: number): string {
  // The program's name stands in brackets and may hold anything, so count from the last one on.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  if (fields[0] === 'Z') {
    throw new Error('ended, not yet collected by its parent')
  }
  return `${boot} ${fields[19]}`
}

function psStartOf(pid: number): string {
  return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
}

/** This process (or another one that runs now) in a form that can be written down. */
export function identify(pid: number = process.pid): ProcessIdentity | null {
  const startedAt = startOf(pid)
  return startedAt === null ? null : { pid, startedAt }
}

/** Whether exactly the process that was written down still runs. */
export function isRunning(identity: ProcessIdentity): boolean {
  return startOf(identity.pid) === identity.startedAt
}
