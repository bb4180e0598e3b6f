import { execFileSync } from 'node:child_process'
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { type Loopback, listenOnLoopback } from '#tests/builders/loopback.ts'
import { makeSealChain } from '#tests/builders/seal-chain.ts'
import { checkDetached } from './check-cms.ts'
import { prepareSigner, signCms } from './cms.ts'
import { makeCertificate } from './make-chain.server.ts'
import { keySigner, type PdfSigner } from './pdf-signer.ts'
import { Pkcs12Error, readPkcs12 } from './read-pkcs12.ts'
import { readRemoteCertificates, remoteSigner } from './remote-signer.server.ts'
import { certificatesInPem, orderSealCertificates } from './seal-certificates.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'nk-signers-'))
const servers: Loopback[] = []
afterAll(async () => {
  for (const server of servers) await server.stop()
  rmSync(folder, { recursive: true })
})

const token = 'a-token-of-a-test'
const password = 'Kata sandi yang panjang ✓'

function file(name: string, content?: string | Uint8Array): string {
  const place = path.join(folder, name)
  if (content !== undefined) writeFileSync(place, content)
  return place
}

function openssl(...args: string[]): Buffer {
  return execFileSync('openssl', args, { stdio: 'pipe' })
}

type Holder = { privateKey: KeyObject; leaf: Uint8Array; root: Uint8Array }

function makeHolder(algorithm: 'rsa-2048' | 'p-256'): Holder {
  const { privateKey, signer, rootCertificate } = makeSealChain({ algorithm, from: new Date(Date.now() - 86_400_000) })
  return { privateKey, leaf: signer.chain[0]!, root: rootCertificate }
}

const pem = (der: Uint8Array) => new X509Certificate(der).toString()
const fitting = (privateKey: KeyObject) => (certificate: X509Certificate) => certificate.checkPrivateKey(privateKey)

function pkcs12({ privateKey, leaf, root }: Holder, ...options: string[]): Buffer {
  const key = file('key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)
  const inputs = ['-inkey', key, '-in', file('leaf.pem', pem(leaf)), '-certfile', file('root.pem', pem(root))]
  openssl('pkcs12', '-export', ...inputs, '-passout', `pass:${password}`, '-out', file('made.p12'), ...options)
  return readFileSync(file('made.p12'))
}

type Service = { url: string; asked: { authorization: string | undefined; body: string }[] }

/** A signing service that holds the key; `bend` changes what it answers. */
async function startService(
  { privateKey, leaf, root }: Holder,
  bend: (status: number, body: string, asked: number) => [number, string] = (status, body) => [status, body],
) {
  const asked: Service['asked'] = []
  const server = await listenOnLoopback((request, body, response) => {
    asked.push({ authorization: request.headers.authorization, body: String(body) })
    const answer = (): [number, string] => {
      if (request.headers.authorization !== `Bearer ${token}`) return [401, '']
      if (request.url === '/segel/certificates') return [200, pem(root) + pem(leaf)]
      const { digest } = JSON.parse(String(body)) as { digest: string }
      return [200, JSON.stringify({ signature: signDigest(privateKey, Buffer.from(digest, 'base64')).toString('base64') })]
    }
    const [status, text] = bend(...answer(), asked.length)
    response.writeHead(status).end(text)
  })
  servers.push(server)
  return { url: `${server.url}/segel`, asked }
}

/** As an HSM signs: it is given the digest alone, so OpenSSL is asked for a signature over a digest. */
function signDigest(privateKey: KeyObject, digest: Uint8Array): Buffer {
  const key = file(`hsm-${randomBytes(4).toString('hex')}.pem`, privateKey.export({ type: 'pkcs8', format: 'pem' }) as string)
  return openssl('pkeyutl', '-sign', '-inkey', key, '-in', file('digest', digest), '-pkeyopt', 'digest:sha256')
}

const makers: Record<string, (holder: Holder) => Promise<PdfSigner>> = {
  'a key of ours': async ({ privateKey, leaf, root }) =>
    keySigner({ ...orderSealCertificates([leaf, root], { fits: fitting(privateKey), now: new Date() }), privateKey }),
  'a PKCS#12 file': async (holder) => {
    const { privateKey, certificates } = readPkcs12(pkcs12(holder), password)
    return keySigner({ ...orderSealCertificates(certificates, { fits: fitting(privateKey), now: new Date() }), privateKey })
  },
  'a service elsewhere': async (holder) => {
    const { url } = await startService(holder)
    const certificates = await readRemoteCertificates({ url, token })
    return remoteSigner({ url, token }, orderSealCertificates(certificates, { fits: fitting(holder.privateKey), now: new Date() }))
  },
}

for (const algorithm of ['rsa-2048', 'p-256'] as const) {
  test.for(Object.keys(makers))(`%s signs with ${algorithm} as PAdES wants it, with its chain`, async (how) => {
    const holder = makeHolder(algorithm)
    const signer = await makers[how]!(holder)
    expect(signer.chain.map((der) => Buffer.from(der))).toEqual([Buffer.from(holder.leaf), Buffer.from(holder.root)])
    const content = randomBytes(3000)
    const digest = createHash('sha256').update(content).digest()
    const cms = await signCms(digest, prepareSigner(signer))
    expect(checkDetached(cms, digest)).toMatchObject({ content: null, timeStamp: null })
    const verify = (document: Uint8Array) => {
      const inputs = [
        '-inform',
        'DER',
        '-in',
        file('signed.cms', cms),
        '-content',
        file('content', document),
        '-CAfile',
        file('ca.pem', pem(holder.root)),
      ]
      return () => openssl('cms', '-verify', '-cades', '-binary', ...inputs, '-purpose', 'any', '-out', '/dev/null')
    }
    expect(verify(content)).not.toThrow()
    expect(verify(randomBytes(10))).toThrow()
  })
}

test.for([
  ['AES-256 and SHA-256, as OpenSSL 3 writes', [], null],
  ['AES-128', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC'], null],
  ['a MAC with SHA-512', ['-macalg', 'sha512'], null],
  ['certificates in the clear', ['-certpbe', 'NONE'], null],
  ['many rounds', ['-iter', '20000'], null],
  ['3DES and RC2 of old', ['-legacy'], /no longer safe/],
  ['3DES alone', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha256'], /no longer safe/],
  ['a MAC with SHA-1', ['-macalg', 'sha1'], /no longer safe/],
  ['no MAC', ['-nomac'], /no MAC/],
] as const)('a PKCS#12 file with %s', ([, options, refusal]) => {
  const holder = makeHolder('p-256')
  const made = pkcs12(holder, ...options)
  if (refusal) {
    expect(() => readPkcs12(made, password)).toThrow(refusal)
    return
  }
  const { privateKey, certificates } = readPkcs12(made, password)
  expect(privateKey.equals(holder.privateKey)).toBe(true)
  expect(certificates.map((der) => Buffer.from(der).toString('hex')).sort()).toEqual(
    [holder.leaf, holder.root].map((der) => Buffer.from(der).toString('hex')).sort(),
  )
})

test('a wrong password, a changed or cut file and any other bytes are refused in words, and nothing else is thrown', () => {
  const holder = makeHolder('p-256')
  const made = pkcs12(holder)
  expect(() => readPkcs12(made, 'lain')).toThrow(/password is wrong/)
  for (let at = 0; at < made.length; at += 7) {
    const changed = Buffer.from(made)
    changed[at] = changed[at]! ^ 0x10
    // What the MAC does not cover may differ, never what is read.
    const outcome = keyOrRefusal(changed)
    expect(outcome instanceof Pkcs12Error || holder.privateKey.equals(outcome as KeyObject)).toBe(true)
  }
  expect(() => readPkcs12(made.subarray(0, made.length - 1), password)).toThrow(Pkcs12Error)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(() => readPkcs12(bytes, password)).toThrow(Pkcs12Error)
    }),
  )
})

function keyOrRefusal(bytes: Uint8Array): unknown {
  try {
    return readPkcs12(bytes, password).privateKey
  } catch (error) {
    return error
  }
}

test('certificates that cannot stand behind a seal are refused with the reason', () => {
  const [own, other] = [makeHolder('p-256'), makeHolder('p-256')]
  const order = (certificates: Uint8Array[], now = new Date()) => orderSealCertificates(certificates, { fits: fitting(own.privateKey), now })
  expect(order([own.root, other.root, own.leaf]).chain).toHaveLength(2)
  expect(order([own.leaf]).chain).toHaveLength(1)
  expect(() => order([other.leaf, other.root])).toThrow(/belongs to the key/)
  expect(() => order([own.leaf], new Date('2099-01-01'))).toThrow(/not now/)
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' })
  const name = { organisation: 'X', common: 'X' }
  const odd = {
    subject: name,
    issuer: name,
    publicKey,
    signingKey: privateKey,
    algorithm: 'p-256' as const,
    from: new Date(0),
    until: new Date('2040-01-01'),
  }
  const fits = fitting(privateKey)
  expect(() => orderSealCertificates([makeCertificate({ ...odd, isRoot: false })], { fits, now: new Date() })).toThrow(/P-256/)
  expect(() => orderSealCertificates([makeCertificate({ ...odd, isRoot: true })], { fits, now: new Date() })).toThrow(/authority/)
})

test('a service that is not there, refuses, answers late or wrong is never signed with', async () => {
  const holder = makeHolder('p-256')
  const publicKey = new Uint8Array(createPublicKey(holder.privateKey).export({ type: 'spki', format: 'der' }))
  const certificates = { algorithm: 'p-256' as const, chain: [new Uint8Array(holder.leaf)], publicKey }
  const signWith = async (bend: Parameters<typeof startService>[1], patienceMs = 2000) => {
    const { url, asked } = await startService(holder, bend)
    const outcome = await Promise.resolve(remoteSigner({ url, token, patienceMs }, certificates).sign(Buffer.from('x'))).then(
      () => 'signed',
      (error) => String(error),
    )
    return { outcome, asked }
  }
  // Twice out of order, then right: the same question each time.
  const recovered = await signWith((status, body, asked) => (asked < 3 ? [503, 'secret'] : [status, body]))
  expect(recovered.outcome).toBe('signed')
  expect(new Set(recovered.asked.map(({ body }) => body)).size).toBe(1)
  const broken = await signWith(() => [500, 'secret'])
  expect(broken.outcome).toMatch(/answered 500/)
  expect(broken.outcome).not.toContain('secret')
  expect(broken.asked).toHaveLength(3)
  const refused = await signWith(() => [403, ''])
  expect([refused.outcome.includes('answered 403'), refused.asked.length]).toEqual([true, 1])
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey
  const wrong = await signWith(() => [200, JSON.stringify({ signature: sign('sha256', Buffer.from('x'), other).toString('base64') })])
  expect(wrong.outcome).toMatch(/does not fit/)
  expect((await signWith(() => [200, '<html>'])).outcome).toMatch(/no signature/)
  const wrongToken = remoteSigner({ url: (await startService(holder)).url, token: 'another token' }, certificates)
  await expect(wrongToken.sign(Buffer.from('x'))).rejects.toThrow(/401/)
  const silent = await listenOnLoopback(() => {})
  servers.push(silent)
  await expect(remoteSigner({ url: silent.url, token, patienceMs: 50 }, certificates).sign(Buffer.from('x'))).rejects.toThrow(/did not answer/)
})

test('certificates are read out of PEM with words around them', () => {
  const { leaf, root } = makeHolder('p-256')
  expect(certificatesInPem(`Rantai:\n${pem(leaf)}\nakar\n${pem(root)}`).map((der) => Buffer.compare(der, leaf) && Buffer.compare(der, root))).toEqual(
    [0, 0],
  )
})
