import { spawn, spawnSync } from 'node:child_process'

/** Whether a terminal can be made: `script` of util-linux, which every Debian has. */
export const hasTerminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false

/** What is typed once this stands on the screen. */
type Turn = [seen: string, typed: string]

/** Keys as a terminal sends them. */
export const ctrlC = '\u0003'
export const ctrlD = '\u0004'

/**
 * Runs a program of ours at a real terminal (a pseudo-terminal, so that echo, hidden input and Ctrl-C are the kernel's) and
 * types as told. `screen` is everything that was shown. A turn whose text never comes ends the program after `patienceMs`.
 */
export function runAtTerminal(
  args: readonly string[],
  turns: readonly Turn[] = [],
  patienceMs = 60_000,
): Promise<{ code: number | null; screen: string }> {
  const line = [process.execPath, ...args].map((word) => `'${word}'`).join(' ')
  const terminal = spawn('script', ['-q', '-e', '-c', line, '/dev/null'], { stdio: 'pipe' })
  const patience = setTimeout(() => terminal.kill('SIGKILL'), patienceMs)
  let screen = ''
  let turn = 0
  let read = 0
  terminal.stdout.on('data', (chunk: Buffer) => {
    screen += chunk.toString()
    const [seen, typed] = turns[turn] ?? []
    const at = seen === undefined ? -1 : screen.indexOf(seen, read)
    if (at < 0 || typed === undefined || seen === undefined) return
    read = at + seen.length
    turn += 1
    terminal.stdin.write(typed)
  })
  return new Promise((resolve) =>
    terminal.once('close', (code) => {
      clearTimeout(patience)
      resolve({ code, screen: screen.replaceAll('\r', '') })
    }),
  )
}
