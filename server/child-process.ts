/**
 * What every process under the launcher does about its own end: it closes what it opened when the launcher says so, when
 * it gets SIGTERM, or when the launcher is gone. Started alone (in a container, say), Ctrl-C ends it too.
 */
export function runUntilStopped(name: string, close: () => Promise<void>): void {
  const hasLauncher = process.send !== undefined
  let stopping = false

  async function stop(): Promise<void> {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), 10_000).unref()
    try {
      await close()
      process.exit(0)
    } catch (error) {
      console.error(`The ${name} process did not end cleanly: ${(error as Error).message}`)
      process.exit(1)
    }
  }

  process.on('SIGTERM', stop)
  process.on('SIGINT', () => (hasLauncher ? undefined : stop()))
  process.on('SIGHUP', () => (hasLauncher ? undefined : stop()))
  process.on('disconnect', stop)
  process.on('message', (message: { type?: string }) => (message.type === 'stop' ? stop() : undefined))
}

/** Tells the launcher that this process does its work; `port` is what a web process listens on. */
export function tellReady(port?: number): void {
  process.send?.({ type: 'ready', port })
}
