import http from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { expect, test } from 'vitest'
import { readUnreadBodies } from './unread-bodies.ts'

/** Answers as Remix does: somebody began to read the body and stopped. */
function refuse(req: express.Request, res: express.Response): void {
  req.once('data', () => {
    req.pause()
    res.status(413).send('too large')
  })
}

/** Sends 12 MB and then a second request over the same connection. */
async function refusedThenNext(port: number): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  const send = (body: Buffer) =>
    new Promise<number>((resolve, reject) => {
      const request = http.request({ port, agent, method: 'POST', timeout: 3_000 }, (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0))
      })
      request.on('error', reject)
      request.on('timeout', () => request.destroy(new Error('the connection is blocked')))
      request.end(body)
    })
  try {
    return [await send(Buffer.alloc(12_000_000)), await send(Buffer.from('x'))]
  } finally {
    agent.destroy()
  }
}

test('a request that was refused in the middle of its body does not block the next one on its connection', async () => {
  const app = express()
  app.use(readUnreadBodies)
  app.post('/', refuse)
  const server = app.listen(0)
  server.keepAliveTimeout = 60_000
  try {
    expect(await refusedThenNext((server.address() as AddressInfo).port)).toEqual([413, 413])
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
