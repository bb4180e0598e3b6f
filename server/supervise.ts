import type { ChildProcess } from 'node:child_process'

/** A child process that is started again when it ends without having been asked to. */
export type Supervised = {
  /** Resolves when it has said for the first time that it does its work. */
  ready: Promise<void>
  /** Asks it to end, and ends it by force after `patienceMs`. */
  stop(patienceMs: number): Promise<void>
  /** Ends it so that it is started anew: its sources changed. */
  restart(): void
}

const SHORTEST_WAIT = 500
const LONGEST_WAIT = 30_000
/** One that lived this long starts again at once. */
const STEADY = 60_000

/** Starts a child by `fork` and keeps it running. `failed` is called when its very first run ends before it was ready. */
export function supervise(name: string, fork: () => ChildProcess, say: (line: string) => void, failed: () => void): Supervised {
  let stopping = false
  let restarting = false
  let everReady = false
  const ready = Promise.withResolvers<void>()
  let wait = SHORTEST_WAIT
  let timer: NodeJS.Timeout | undefined
  let child = start()

  function start(): ChildProcess {
    const startedAt = Date.now()
    const started = fork()
    started.on('message', (message: { type?: string }) => {
      if (message.type === 'ready') {
        everReady = true
        ready.resolve()
      }
    })
    started.once('error', (error) => say(`The ${name} process: ${error.message}`))
    started.once('exit', (code, signal) => onExit(startedAt, code, signal))
    return started
  }

  function onExit(startedAt: number, code: number | null, signal: string | null): void {
    if (stopping) return
    if (restarting) {
      restarting = false
      child = start()
      return
    }
    if (!everReady) {
      failed()
      return
    }
    wait = Date.now() - startedAt > STEADY ? SHORTEST_WAIT : Math.min(wait * 2, LONGEST_WAIT)
    say(`The ${name} process ended (${signal ?? `code ${code}`}); starting it again in ${wait / 1000} s.`)
    timer = setTimeout(() => {
      child = start()
    }, wait)
  }

  return {
    ready: ready.promise,
    stop: async (patienceMs) => {
      stopping = true
      clearTimeout(timer)
      await end(child, patienceMs)
    },
    restart: () => {
      if (restarting || stopping || hasEnded(child)) return
      restarting = true
      void end(child, 5_000)
    },
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined
}

/** Ctrl-C reaches children of a terminal directly, so they ignore it and wait for this message. */
async function end(child: ChildProcess, patienceMs: number): Promise<void> {
  if (hasEnded(child)) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const force = setTimeout(() => child.kill('SIGKILL'), patienceMs)
  if (child.connected) {
    child.send({ type: 'stop' }, () => {})
  } else {
    child.kill('SIGTERM')
  }
  await ended
  clearTimeout(force)
}
