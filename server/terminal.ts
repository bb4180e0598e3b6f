import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'

/** Whoever was asked left instead of answering, by Ctrl-C or Ctrl-D. */
export class AbandonedError extends Error {
  override name = 'AbandonedError'
}

type Desk = { nextLine(question: string, hidden: boolean): Promise<string> }

let desk: Desk | null = null

/**
 * Asks at the terminal; answers the line that is typed. With `hidden` it is not shown. Lines that come early (pasted, or
 * typed ahead) answer the questions that follow, and are not shown before. Throws AbandonedError.
 */
export function askAtTerminal(question: string, { hidden = false } = {}): Promise<string> {
  desk ??= openDesk()
  return desk.nextLine(question, hidden)
}

/** One reader for the whole command: a second one would lose what the first has read already. */
function openDesk(): Desk {
  let isShown = false
  let hasLeft = false
  const early: string[] = []
  let waiting: { resolve: (line: string) => void; reject: (reason: Error) => void } | null = null
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (isShown) process.stdout.write(chunk)
      done()
    },
  })
  // Secrets must not come back by the arrow keys.
  const lines = createInterface({
    input: process.stdin,
    output: Object.assign(output, { columns: process.stdout.columns }),
    terminal: true,
    historySize: 0,
  })
  const leave = () => {
    hasLeft = true
    process.stdout.write('\n')
    waiting?.reject(new AbandonedError('abandoned'))
  }
  lines.on('SIGINT', leave).on('close', leave)
  // Several lines may come at once, before whoever asked goes on.
  lines.on('line', (line) => {
    if (waiting) waiting.resolve(line)
    else early.push(line)
    waiting = null
  })

  return {
    async nextLine(question, hidden) {
      if (hasLeft) throw new AbandonedError('abandoned')
      const known = early.shift()
      isShown = !hidden && known === undefined
      if (isShown) lines.setPrompt(question)
      if (isShown) lines.prompt()
      else process.stdout.write(question)
      try {
        return known ?? (await new Promise<string>((resolve, reject) => (waiting = { resolve, reject })))
      } finally {
        if (!isShown && !hasLeft) process.stdout.write('\n')
        isShown = false
      }
    },
  }
}
