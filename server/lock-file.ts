import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { identify, isRunning, type ProcessIdentity } from './process-identity.ts'

export type HeldLock = { release(): void }

/** Takes a lock that ends with its process, however that ends. Answers who holds it when it is taken. */
export function takeLock(file: string): HeldLock | ProcessIdentity {
  mkdirSync(path.dirname(file), { recursive: true })
  const holder = createOrRead(file)
  if (holder === null) {
    return { release: () => rmSync(file, { force: true }) }
  }
  if (isRunning(holder)) {
    return holder
  }
  rmSync(file, { force: true })
  return createOrRead(file) ?? { release: () => rmSync(file, { force: true }) }
}

/** Waits for the lock while another process holds it. */
export async function waitForLock(file: string, onWait: () => void): Promise<HeldLock> {
  let told = false
  for (;;) {
    const lock = takeLock(file)
    if ('release' in lock) {
      return lock
    }
    if (!told) {
      onWait()
      told = true
    }
    await pause(300)
  }
}

/** Null when the file was made, and is ours; otherwise who made it. An unreadable note counts as nobody's. */
function createOrRead(file: string): ProcessIdentity | null {
  const own = `${file}.${process.pid}`
  writeFileSync(own, JSON.stringify(identify()))
  try {
    // A link appears with its whole content or not at all.
    linkSync(own, file)
    return null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw error
    }
  } finally {
    rmSync(own, { force: true })
  }
  try {
    return JSON.parse(readFileSync(file, 'utf8')) ?? NOBODY
  } catch {
    return NOBODY
  }
}

const NOBODY: ProcessIdentity = { pid: 0, startedAt: '' }
