import { execFileSync } from 'node:child_process'
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { prepareSigner, signCms } from './cms.ts'
import { makeCertificate } from './make-chain.server.ts'
import { keySigner, type SealAlgorithm } from './pdf-signer.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'nk-cms-'))
afterAll(() => rmSync(folder, { recursive: true }))

const day = 86_400_000
const from = new Date(Date.now() - day)

function keys(algorithm: SealAlgorithm): { publicKey: KeyObject; privateKey: KeyObject } {
  return algorithm === 'p-256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('rsa', { modulusLength: 2048 })
}

function makeSigner(algorithm: SealAlgorithm) {
  const [root, leaf] = [keys(algorithm), keys(algorithm)]
  const rootName = { organisation: 'LPK Contoh', common: 'LPK Contoh, akar' }
  const common = { issuer: rootName, signingKey: root.privateKey, algorithm, from, until: new Date(Date.now() + 3650 * day) }
  const rootCertificate = makeCertificate({ ...common, subject: rootName, publicKey: root.publicKey, isRoot: true })
  const subject = { organisation: 'LPK Contoh', common: 'Segel LPK Contoh' }
  const leafCertificate = makeCertificate({ ...common, subject, publicKey: leaf.publicKey, isRoot: false })
  return { rootCertificate, signer: keySigner({ algorithm, chain: [leafCertificate], privateKey: leaf.privateKey }) }
}

test.for(['rsa-2048', 'p-256'] as const)('openssl accepts a signature with %s as CAdES, and refuses another document', async (algorithm) => {
  const { rootCertificate, signer } = makeSigner(algorithm)
  const content = randomBytes(5000)
  const cms = await signCms(createHash('sha256').update(content).digest(), prepareSigner(signer))
  const file = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(path.join(folder, name), bytes)
    return path.join(folder, name)
  }
  const root = file(`${algorithm}-root.pem`, new X509Certificate(rootCertificate).toString())
  const verify = (document: string) =>
    execFileSync(
      'openssl',
      [
        'cms',
        '-verify',
        '-cades',
        '-binary',
        '-inform',
        'DER',
        '-in',
        file(`${algorithm}.cms`, cms),
        '-content',
        document,
        '-CAfile',
        root,
        '-purpose',
        'any',
        '-out',
        '/dev/null',
      ],
      { stdio: 'pipe' },
    )
  expect(() => verify(file('right', content))).not.toThrow()
  expect(() => verify(file('wrong', Buffer.concat([content, Buffer.from('x')])))).toThrow()
})

test('a chain made here is one that Node checks too', () => {
  const { rootCertificate, signer } = makeSigner('p-256')
  const [root, leaf] = [new X509Certificate(rootCertificate), new X509Certificate(signer.chain[0]!)]
  expect(leaf.checkIssued(root)).toBe(true)
  expect(leaf.verify(root.publicKey)).toBe(true)
  expect([root.ca, leaf.ca]).toEqual([true, false])
  expect(leaf.subject).toContain('CN=Segel LPK Contoh')
})
