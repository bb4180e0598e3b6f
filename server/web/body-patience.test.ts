import net from 'node:net'
import express from 'express'
import { expect, test } from 'vitest'
import { listening } from '#tests/builders/listening.ts'
import { allowSlowBody, boundBodies } from './body-patience.ts'

/** Sends a body in small pieces, and answers what came back before the line was closed, and how many pieces were sent. */
async function sendSlowly(origin: string, address: string, { pieces, everyMs }: { pieces: number; everyMs: number }): Promise<[string, number]> {
  const socket = net.connect(Number(new URL(origin).port), '127.0.0.1')
  let [answer, sent, isClosed] = ['', 0, false]
  socket.on('data', (data) => {
    answer += data
  })
  socket.on('error', () => {})
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  closed.then(() => {
    isClosed = true
  })
  socket.write(`POST ${address} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: ${pieces * 1_000}\r\n\r\n`)
  for (; sent < pieces && !isClosed; sent += 1) {
    socket.write('x'.repeat(1_000))
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
  await closed
  return [answer.split('\r\n', 1)[0] ?? '', sent]
}

function site(): Promise<string> {
  const app = express().use(boundBodies(1_000))
  const read: express.RequestHandler = (req, res) => void req.on('data', () => {}).on('end', () => res.send('all of it'))
  app.post('/form', read)
  app.post('/file', (req, res, next) => {
    allowSlowBody(req, res, { everyMs: 1_000, leastBytes: 2_000 })
    read(req, res, next)
  })
  return listening(app)
}

test('a form that does not come is ended, a file that comes slowly is not, and one that stops coming is', async () => {
  const origin = await site()
  const [form, formPieces] = await sendSlowly(origin, '/form', { pieces: 50, everyMs: 40 })
  expect(form).toBe('HTTP/1.1 408 Request Timeout')
  expect(formPieces).toBeLessThan(50)
  expect((await sendSlowly(origin, '/file', { pieces: 40, everyMs: 50 }))[0]).toBe('HTTP/1.1 200 OK')
  const [stopped, pieces] = await sendSlowly(origin, '/file', { pieces: 50, everyMs: 1_250 })
  expect(stopped).toBe('HTTP/1.1 408 Request Timeout')
  expect(pieces).toBeLessThan(10)
})

test('what came whole in time is left alone', async () => {
  const origin = await site()
  for (const address of ['/form', '/file']) {
    expect((await sendSlowly(origin, address, { pieces: 3, everyMs: 5 }))[0]).toBe('HTTP/1.1 200 OK')
  }
})
