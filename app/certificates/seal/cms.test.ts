import { execFileSync } from 'node:child_process'
import { createHash, randomBytes, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { makeSealChain, opensslVerification } from '#tests/builders/seal-chain.ts'
import { prepareSigner, signCms } from './cms.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'nk-cms-'))
afterAll(() => rmSync(folder, { recursive: true }))

const from = new Date(Date.now() - 86_400_000)

test.for(['rsa-2048', 'p-256'] as const)('openssl accepts a signature with %s as CAdES, and refuses another document', async (algorithm) => {
  const { rootCertificate, signer } = makeSealChain({ algorithm, from })
  const content = randomBytes(5000)
  const cms = await signCms(createHash('sha256').update(content).digest(), prepareSigner(signer))
  const file = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(path.join(folder, name), bytes)
    return path.join(folder, name)
  }
  const root = file(`${algorithm}-root.pem`, new X509Certificate(rootCertificate).toString())
  const verify = (document: string) =>
    execFileSync('openssl', opensslVerification({ signature: file(`${algorithm}.cms`, cms), content: document, root }), { stdio: 'pipe' })
  expect(() => verify(file('right', content))).not.toThrow()
  expect(() => verify(file('wrong', Buffer.concat([content, Buffer.from('x')])))).toThrow()
})

test('a chain made here is one that Node checks too', () => {
  const { rootCertificate, signer } = makeSealChain({ algorithm: 'p-256', from })
  const [root, leaf] = [new X509Certificate(rootCertificate), new X509Certificate(signer.chain[0]!)]
  expect(leaf.checkIssued(root)).toBe(true)
  expect(leaf.verify(root.publicKey)).toBe(true)
  expect([root.ca, leaf.ca]).toEqual([true, false])
  expect(leaf.subject).toContain('CN=Segel LPK Contoh')
})
