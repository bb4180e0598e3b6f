import { type AddressInfo, connect } from 'node:net'
import express from 'express'
import { expect, test } from 'vitest'
import { refuseOddRequests } from './odd-requests.ts'

/** The status line that a raw request gets. */
async function answerTo(raw: string): Promise<string> {
  const server = express()
    .use(refuseOddRequests)
    .use((_req, res) => void res.send('page'))
    .listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  try {
    return await new Promise<string>((resolve, reject) => {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(raw))
      socket.once('data', (data) => {
        resolve(data.toString().split('\r\n', 1)[0] ?? '')
        socket.destroy()
      })
      socket.once('error', reject)
    })
  } finally {
    server.close()
  }
}

const get = (path: string, host = 'portal.test') => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`

test('an ordinary request passes', async () => {
  expect(await answerTo(get('/kursus?cari=a%20b'))).toContain('200')
})

test('a host that is none, a NUL and broken percent signs are 400', async () => {
  for (const raw of [get('/', 'a b'), get('/', 'x:99999'), get('/', '<script>'), get('/s/%00'), get('/orang?cari=%00'), get('/%E0%A4%A')]) {
    expect(await answerTo(raw), raw).toContain('400')
  }
})

test('a method that no form of ours uses is 405', async () => {
  expect(await answerTo('TRACE / HTTP/1.1\r\nHost: portal.test\r\nConnection: close\r\n\r\n')).toContain('405')
  expect(await answerTo('PUT / HTTP/1.1\r\nHost: portal.test\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')).toContain('405')
})
