import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type Loopback, listenOnLoopback } from '#tests/builders/loopback.ts'
import { makeStamper, type Stamper } from '#tests/builders/openssl-stamper.ts'
import { makeIssuer } from '#tests/builders/sealed-pdf.ts'
import { checkDetached, checkTimeStamp } from './check-cms.ts'
import { signCms } from './cms.ts'
import { isByAuthority } from './judge-authority.ts'
import { type StampAuthority, timeStampBy } from './request-time-stamp.server.ts'
import { certificatesInPem } from './seal-certificates.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'nk-stamps-'))
const servers: Loopback[] = []
afterAll(async () => {
  for (const server of servers) await server.stop()
  rmSync(folder, { recursive: true })
})

const stamper = makeStamper(folder)
const stranger = makeStamper(folder, 'lain')
const anchorsOf = ({ certificate }: Stamper) => certificatesInPem(readFileSync(certificate, 'utf8'))

/** An authority at an address of its own; `bend` changes what it answers. */
async function startAuthority(more: Partial<StampAuthority> = {}, bend: (reply: Uint8Array) => Uint8Array | number = (reply) => reply) {
  const asked: Buffer[] = []
  const server = await listenOnLoopback((request, query, response) => {
    asked.push(query)
    expect(request.headers['content-type']).toBe('application/timestamp-query')
    const answer = bend(stamper.reply(query))
    if (typeof answer === 'number') response.writeHead(answer).end()
    else response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer)
  })
  servers.push(server)
  const authority: StampAuthority = { url: server.url, anchors: anchorsOf(stamper), policy: null, ...more }
  return { authority, asked }
}

test.for(['p-256', 'rsa-2048'] as const)('a signature with %s is stamped by a real authority (PAdES B-T)', async (algorithm) => {
  const { authority } = await startAuthority({ policy: stamper.policy })
  const { signer } = makeIssuer({ algorithm })
  const digest = createHash('sha256').update('content').digest()
  const cms = await signCms(digest, signer, timeStampBy(authority))
  const checked = checkDetached(cms, digest)
  if (typeof checked === 'string' || !checked.timeStamp) throw new Error(`no stamp: ${JSON.stringify(checked)}`)
  const stamp = checkTimeStamp(checked.timeStamp, checked.signature)
  if (typeof stamp === 'string') throw new Error(stamp)
  expect(Math.abs(stamp.at.getTime() - Date.now())).toBeLessThan(60_000)
  expect(stamp.certificates.length).toBe(2)
  expect(isByAuthority(stamp, anchorsOf(stamper))).toBe(true)
  // The signer's own certificate may be named instead of its root; another authority is not believed.
  expect(isByAuthority(stamp, [stamp.certificate.raw])).toBe(true)
  expect(isByAuthority(stamp, anchorsOf(stranger))).toBe(false)
  expect(isByAuthority(stamp, [])).toBe(false)
  expect(isByAuthority({ ...stamp, at: new Date('2040-01-01') }, anchorsOf(stamper))).toBe(false)
})

test('each question has a nonce of its own and asks for the certificates', async () => {
  const { authority, asked } = await startAuthority()
  const stamp = timeStampBy(authority)
  await stamp(randomBytes(64))
  await stamp(randomBytes(64))
  expect(asked).toHaveLength(2)
  expect(asked[0]!.equals(asked[1]!)).toBe(false)
  expect(asked[0]!.subarray(-3).toString('hex')).toBe('0101ff')
})

test('an authority that answers wrong gives no stamp, with the reason', async () => {
  const first = stamper.reply((await recordedQuery()) as Buffer)
  const cases: [string, Partial<StampAuthority>, (reply: Uint8Array) => Uint8Array | number, RegExp][] = [
    ['another authority', { anchors: anchorsOf(stranger) }, (reply) => reply, /TSA_CERTIFICATES/],
    ['an answer to an earlier question', {}, () => first, /other_content|nonce/],
    ['a server in trouble', {}, () => 503, /answered 503/],
    ['a policy it does not know', { policy: '1.2.3.9.9' }, (reply) => reply, /refused \(status 2\)/],
    ['nothing', {}, () => new Uint8Array(), /no answer/],
    ['a page', {}, () => Buffer.from('<html>'), /no answer|no token|malformed|refused/],
    ['too much', {}, () => Buffer.alloc(100_000), /too long/],
    ['a token changed on the way', {}, (reply) => Buffer.from(reply).fill(0, reply.length - 3), /wrong_signature|malformed/],
  ]
  for (const [name, more, bend, reason] of cases) {
    const { authority } = await startAuthority(more, bend)
    const problem = await timeStampBy(authority)(Buffer.from('a signature')).then(
      () => 'stamped',
      (error: Error) => error.message,
    )
    expect(problem, name).toMatch(reason)
  }
})

async function recordedQuery(): Promise<Buffer | undefined> {
  const { authority, asked } = await startAuthority()
  await timeStampBy(authority)(Buffer.from('an earlier signature'))
  return asked[0]
}

test('a silent authority is given up in time, and not asked again at once', async () => {
  const asked: number[] = []
  const server = await listenOnLoopback(() => asked.push(1))
  servers.push(server)
  const stamp = timeStampBy({ url: server.url, anchors: anchorsOf(stamper), policy: null, patienceMs: 60 })
  await expect(stamp(randomBytes(64))).rejects.toThrow(/did not answer/)
  await expect(stamp(randomBytes(64))).rejects.toThrow(/did not answer/)
  expect(asked).toHaveLength(1)
})
