import { createServer, request, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export type Signal = { proxy: { server: string }; cut: () => void; restore: () => void; close: () => Promise<void> }

/**
 * A way to the portal that a test can cut like a signal: a small HTTP proxy. Chromium's own offline mode lets through
 * what a page sends while it is being left, so it cannot show that a phone keeps answers.
 */
export async function startSignal(): Promise<Signal> {
  const sockets = new Set<Socket>()
  let isCut = false
  const server: Server = createServer((incoming, outgoing) => {
    const onward = request(incoming.url ?? '', { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
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
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    proxy: { server: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    cut: () => {
      isCut = true
      drop()
    },
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
