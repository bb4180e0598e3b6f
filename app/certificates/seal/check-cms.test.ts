import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { signCms } from '#app/certificates/seal/cms.ts'
import { value } from '#app/certificates/seal/der.ts'
import { makeIssuer } from '#tests/builders/sealed-pdf.ts'
import { checkDetached, checkTimeStamp } from './check-cms.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'nk-check-cms-'))
afterAll(() => rmSync(folder, { recursive: true }))

const content = randomBytes(2000)
const digest = createHash('sha256').update(content).digest()

function file(name: string, bytes?: Uint8Array | string): string {
  const place = path.join(folder, name)
  if (bytes !== undefined) writeFileSync(place, bytes)
  return place
}

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { stdio: 'pipe' })
}

const bitsOf = (bytes: Uint8Array) => Array.from({ length: bytes.length * 8 }, (_, bit) => bit)

function withBit(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = Buffer.from(bytes)
  const at = Math.floor(bit / 8)
  changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8))
  return changed
}

test.each(['p-256', 'rsa-2048'] as const)('a signature of ours with %s holds, for its own content only', async (algorithm) => {
  const { signer } = makeIssuer({ algorithm })
  const cms = await signCms(digest, signer)
  expect(checkDetached(cms, digest)).toMatchObject({ content: null, timeStamp: null })
  expect(checkDetached(cms, createHash('sha256').update('other').digest())).toBe('other_content')
})

test.each(['p-256', 'rsa-2048'] as const)('no bit of a signature with %s can be changed without being noticed', async (algorithm) => {
  const { signer } = makeIssuer({ algorithm })
  const cms = await signCms(digest, signer)
  const accepted = bitsOf(cms).filter((bit) => typeof checkDetached(withBit(cms, bit), digest) !== 'string')
  expect(accepted).toEqual([])
})

test('nor a bit of a root that travels along', async () => {
  const { signer, rootCertificate } = makeIssuer()
  const withRoot = { ...signer, certificates: value(0xa0, ...signer.signer.chain, rootCertificate) }
  const cms = await signCms(digest, withRoot)
  expect(typeof checkDetached(cms, digest)).toBe('object')
  const accepted = bitsOf(cms).filter((bit) => typeof checkDetached(withBit(cms, bit), digest) !== 'string')
  expect(accepted).toEqual([])
})

test('a signature with an attribute that CAdES forbids, made by OpenSSL, is not accepted', () => {
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', file('k.pem'), '-out', file('c.pem'), '-subj', '/CN=Lain', '-days', '2')
  const sign = (...more: string[]) => {
    openssl(
      'cms',
      '-sign',
      '-binary',
      '-signer',
      file('c.pem'),
      '-inkey',
      file('k.pem'),
      '-md',
      'sha256',
      '-in',
      file('content', content),
      '-outform',
      'DER',
      '-out',
      file('s.cms'),
      ...more,
    )
    return readFileSync(file('s.cms'))
  }
  // OpenSSL always writes the time of signing.
  expect(checkDetached(sign('-cades'), digest)).toBe('malformed')
  expect(checkDetached(sign('-noattr'), digest)).toBe('malformed')
})

test('a time stamp of OpenSSL names its instant, and belongs to one signature', async () => {
  const config = `[tsa]\ndefault_tsa = main\n[main]\nserial = ${file('serial', '01')}\ncrypto_device = builtin\ndigests = sha256\ndefault_policy = 1.2.3.4.1\naccuracy = secs:1\nordering = no\nsigner_digest = sha256\ntsa_name = no\ness_cert_id_chain = no\ness_cert_id_alg = sha256\n[ext]\nextendedKeyUsage = critical,timeStamping\n[req]\ndistinguished_name = dn\n[dn]\n`
  const settings = file('tsa.cnf', config)
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    file('tk.pem'),
    '-out',
    file('tc.pem'),
    '-subj',
    '/CN=TSA',
    '-days',
    '2',
    '-config',
    settings,
    '-extensions',
    'ext',
  )
  const stamp = (signature: Uint8Array) => {
    openssl('ts', '-query', '-data', file('signature', signature), '-sha256', '-cert', '-out', file('q.tsq'))
    openssl(
      'ts',
      '-reply',
      '-queryfile',
      file('q.tsq'),
      '-signer',
      file('tc.pem'),
      '-inkey',
      file('tk.pem'),
      '-config',
      settings,
      '-out',
      file('token'),
      '-token_out',
    )
    return readFileSync(file('token'))
  }
  const { signer } = makeIssuer()
  const cms = await signCms(digest, signer, async (signature) => stamp(signature))
  const checked = checkDetached(cms, digest)
  if (typeof checked === 'string' || !checked.timeStamp) throw new Error('the signature carries no time stamp')
  const stamped = checkTimeStamp(checked.timeStamp, checked.signature)
  if (typeof stamped === 'string') throw new Error(stamped)
  expect(Math.abs(stamped.at.getTime() - Date.now())).toBeLessThan(60_000)
  expect(checkTimeStamp(checked.timeStamp, randomBytes(64))).toBe('other_content')
  const changed = Buffer.from(checked.timeStamp)
  changed[changed.length - 20] = (changed[changed.length - 20] ?? 0) ^ 1
  expect(checkTimeStamp(changed, checked.signature)).toBe('wrong_signature')
})

test('bytes of any kind are malformed, and never an error', () => {
  const hostile = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(fc.constantFrom(0x30, 0x31, 0xa0, 0x80, 0x84, 0x02, 0x06, 0xff), { maxLength: 200 }).map((bytes) => Uint8Array.from(bytes)),
  )
  fc.assert(fc.property(hostile, (bytes) => checkDetached(bytes, digest) === 'malformed'))
})
