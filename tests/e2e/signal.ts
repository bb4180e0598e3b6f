import { createServer, request, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export type Signal = {
  proxy: { server: string }
  cut: () => void
  /** Cuts once this many more bytes went to the portal. */
  cutAfter: (bytes: number) => void
  /** How much went to the portal so far. */
  sent: () => number
  restore: () => void
  close: () => Promise<void>
}

/**
 * A way to the portal that a test can cut like a signal: a small HTTP proxy. Chromium's own offline mode lets through
 * what a page sends while it is being left, so it cannot show that a phone keeps answers.
 */
export async function startSignal(): Promise<Signal> {
  const sockets = new Set<Socket>()
  let isCut = false
  let [sent, cutAt] = [0, Number.POSITIVE_INFINITY]
  const server: Server = createServer((incoming, outgoing) => {
    const onward = request(incoming.url ?? '', { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.on('data', (chunk: Buffer) => {
      sent += chunk.length
      if (sent >= cutAt) cut()
    })
    incoming.pipe(onward)
  })
  server.on('connection', (socket) => {
    if (isCut) socket.destroy()
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  const cut = () => {
    isCut = true
    cutAt = Number.POSITIVE_INFINITY
    drop()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    proxy: { server: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    cut,
    cutAfter: (bytes) => {
      cutAt = sent + bytes
    },
    sent: () => sent,
    restore: () => {
      isCut = false
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      drop()
      await closed
    },
  }
}
