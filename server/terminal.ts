import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** A line that is typed at the terminal. A secret is not shown while it is typed. */
export async function readLine(hidden: boolean): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: hidden ? silent : process.stdout, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    if (hidden) {
      process.stdout.write('\n')
    }
  }
}
