import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

// Below what systems hand to outgoing connections (Linux from 32768, others from 49152): such a connection of anybody's
// would hold the port of a server that is about to start.
const lowest = 20_000
const highest = 29_999

/** A port on this machine's loopback where nothing listens. */
export async function ownPort(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = randomInt(lowest, highest)
    if (await isFree(port)) return port
  }
  throw new Error(`no free port between ${lowest} and ${highest}`)
}

function isFree(port: number): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
