/** How a launcher ends: everything it started is stopped in reverse order, whenever the wish comes. */
export type Shutdown = {
  /** Adds something to stop. */
  onStop(close: () => Promise<void>): void
  /** Aborted as soon as the end has begun; work in between watches it. */
  signal: AbortSignal
  begin(exitCode: number): Promise<never>
}

/** A terminal, npm and the launcher in front of us may all pass on the same Ctrl-C. */
const SAME_WISH = 1_000

/** Begins to listen for Ctrl-C, SIGTERM, a closed terminal and the end of whoever started us. */
export function createShutdown(say: (line: string) => void): Shutdown {
  const closers: (() => Promise<void>)[] = []
  const controller = new AbortController()
  let firstWish = 0

  async function begin(exitCode: number): Promise<never> {
    if (controller.signal.aborted) {
      return await new Promise<never>(() => {})
    }
    controller.abort(new Error('stopping'))
    // Something may still be added while the rest is being stopped.
    for (let close = closers.pop(); close; close = closers.pop()) {
      await close().catch((error: Error) => say(`While stopping: ${error.message}`))
    }
    process.exit(exitCode)
  }

  function wish(): void {
    if (firstWish === 0) {
      firstWish = Date.now()
      say('Stopping. (Once more to stop at once.)')
      void begin(0)
    } else if (Date.now() - firstWish > SAME_WISH) {
      // The child processes and PostgreSQL's guard notice and end by themselves.
      process.exit(1)
    }
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, wish)
  }
  if (process.send) {
    process.on('disconnect', () => {
      if (firstWish === 0) wish()
    })
  }
  return { onStop: (close) => closers.push(close), signal: controller.signal, begin }
}
