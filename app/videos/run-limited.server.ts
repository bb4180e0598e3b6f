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
  for (const child of running) child.kill('SIGKILL')
})

/** More than this a program has nothing to say to us. */
const mostOutput = 1_000_000

/**
 * Runs a program on something a stranger made: below everything else of the machine, with bounded time, memory and output
 * files, without input and environment. Whatever it does, it ends and the caller gets an answer.
 */
export function runLimited(
  program: string,
  args: readonly string[],
  { limits, folder, onLine, signal }: { limits: Limits; folder: string; onLine?: (line: string) => void; signal?: AbortSignal },
): Promise<Ended> {
  const { seconds, memoryMb, fileMb } = limits
  // The shell's own limits hold on every system; where one is not known the others still count.
  const bounded = `ulimit -c 0; ulimit -v ${memoryMb * 1024} 2>/dev/null; ulimit -t ${seconds}; ulimit -f ${fileMb * 2048} 2>/dev/null; exec nice -n 15 "$0" "$@"`
  const child = spawn('/bin/sh', ['-c', bounded, program, ...args], {
    cwd: folder,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C' } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
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
    const stop = () => child.kill('SIGKILL')
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
      // What the system kills of itself was out of memory.
      const atLimit = tookTooLong || killedBy === 'SIGXCPU' || killedBy === 'SIGKILL'
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
