import { type ChildProcess, spawn } from 'node:child_process'

export type Limits = {
  /** Wall clock and processor time. */
  seconds: number
  memoryMb: number
  /** Of each file it writes. */
  fileMb: number
}

export type Ended = {
  /** 'limit' when it was stopped for taking too long. */
  outcome: 'done' | 'failed' | 'limit'
  stdout: string
  stderr: string
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) endAll(child)
})

/**
 * Sets the limits, runs the program, and ends with its status. The shell's own limits hold on every system; where one is not
 * known the others still count. Beside the program something waits for our end of a pipe to close: a worker that was killed
 * closes it too, and then the program is ended.
 */
const script = `exec 3<&0 </dev/null
ulimit -c 0
ulimit -v "$1" 2>/dev/null
ulimit -t "$2"
ulimit -f "$3" 2>/dev/null
shift 3
nice -n 15 "$0" "$@" 3<&- &
program=$!
{ read -r nothing <&3; kill -KILL "$program"; } >/dev/null 2>&1 &
watcher=$!
exec 3<&-
wait "$program"
status=$?
kill -KILL "$watcher" 2>/dev/null
exit "$status"`

/** The shell with everything that it started: it leads a group of its own. */
function endAll({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}

/** What a shell answers for a program that a signal ended: processor time used up, or killed by the system for its memory. */
const endedByLimit = [128 + 9, 128 + 24]

/** More than this a program has nothing to say to us. */
const mostOutput = 1_000_000

/**
 * Runs a program on something a stranger made: below everything else of the machine, with bounded time, memory and output
 * files, without input and environment. Whatever it does, it ends and the caller gets an answer; it does not outlive us,
 * however we end.
 */
export function runLimited(
  program: string,
  args: readonly string[],
  { limits, folder, onLine, signal }: { limits: Limits; folder: string; onLine?: (line: string) => void; signal?: AbortSignal },
): Promise<Ended> {
  const { seconds, memoryMb, fileMb } = limits
  const bounds = [memoryMb * 1024, seconds, fileMb * 2048].map(String)
  const child = spawn('/bin/sh', ['-c', script, program, ...bounds, ...args], {
    cwd: folder,
    detached: true,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } as unknown as NodeJS.ProcessEnv,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  running.add(child)
  let [stdout, stderr, rest] = ['', '', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (!onLine) stdout = (stdout + text).slice(0, mostOutput)
    else {
      const lines = (rest + text).split('\n')
      rest = lines.pop()?.slice(-1_000) ?? ''
      for (const line of lines) onLine(line)
    }
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(-4_000)
  })
  return new Promise((resolve) => {
    let tookTooLong = false
    const stop = () => endAll(child)
    const timer = setTimeout(() => {
      tookTooLong = true
      stop()
    }, seconds * 1000)
    signal?.addEventListener('abort', stop, { once: true })
    if (signal?.aborted) stop()
    const end = (code: number | null, killedBy: string | null) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      running.delete(child)
      const atLimit = tookTooLong || killedBy === 'SIGKILL' || endedByLimit.includes(code ?? 0)
      const outcome = code === 0 ? 'done' : atLimit ? 'limit' : 'failed'
      resolve({ outcome, stdout, stderr })
    }
    child.once('error', (error) => {
      stderr += error.message
      end(null, null)
    })
    child.once('close', end)
  })
}
