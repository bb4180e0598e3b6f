import { createHash, privateEncrypt, X509Certificate } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { idOfBasis } from '#app/certificates/issuing/basis.ts'
import { issueCertificate } from '#app/certificates/issuing/issue-certificate.server.ts'
import { readWaitingCertificates } from '#app/certificates/issuing/read-waiting-certificates.server.ts'
import { readCertificatePdf } from '#app/certificates/read-certificate-pdf.server.ts'
import { db } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { verifyByFile } from '#app/verification/verify-by-file.server.ts'
import { makeCertificate, makeCompletion } from '#tests/builders/certificates.ts'
import { type Loopback, listenOnLoopback } from '#tests/builders/loopback.ts'
import { makeStamper } from '#tests/builders/openssl-stamper.ts'
import { makeIssuer } from '#tests/builders/sealed-pdf.ts'

// Certificates issued with services of the settings: a signing service and a time-stamp authority, both on this machine.

const folder = mkdtempSync(path.join(os.tmpdir(), 'nk-services-'))
const servers: Loopback[] = []
const usual = { ...settings() }
afterEach(() => {
  Object.assign(settings(), {
    SEAL_SIGNER: 'portal',
    SEAL_REMOTE_URL: undefined,
    SEAL_REMOTE_TOKEN: undefined,
    SEAL_PROVIDER: undefined,
    TSA_URL: undefined,
    TSA_CERTIFICATES: undefined,
  })
})
afterAll(async () => {
  Object.assign(settings(), usual)
  for (const server of servers) await server.stop()
  rmSync(folder, { recursive: true })
})

async function verifyPdf(made: Awaited<ReturnType<typeof makeCertificate>>) {
  const { bytes } = await readCertificatePdf({ actor: made.learner, certificateId: made.certificateId })
  return { bytes, answer: await verifyByFile({ file: bytes, tooLarge: false, addressKey: made.certificateId }) }
}

test('with an authority certificates are stamped, and the time is shown while the authority is believed', async () => {
  const stamper = makeStamper(folder)
  const server = await listenOnLoopback((_, query, response) => void response.end(stamper.reply(query)))
  servers.push(server)
  Object.assign(settings(), { TSA_URL: server.url, TSA_CERTIFICATES: stamper.certificate })
  const made = await makeCertificate()
  const { answer } = await verifyPdf(made)
  if (!('checks' in answer)) throw new Error(answer.state)
  expect(answer).toMatchObject({ state: 'active', isOriginalFile: true })
  const stamp = answer.checks.find(({ name }) => name === 'time.ok')
  expect(Math.abs((stamp?.at?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
  // Without the certificates the same file is as valid, and its stamp says nothing.
  Object.assign(settings(), { TSA_CERTIFICATES: undefined })
  const { answer: later } = await verifyPdf(made)
  expect(later).toMatchObject({ state: 'active' })
  expect('checks' in later && later.checks.some(({ name }) => name === 'time.ok')).toBe(false)
})

test('while the authority is silent nothing is issued, no number is lost, and the operator reads why', async () => {
  const stamper = makeStamper(folder, 'diam')
  const server = await listenOnLoopback((_, __, response) => response.writeHead(503).end())
  servers.push(server)
  const completion = await makeCompletion()
  Object.assign(settings(), { TSA_URL: server.url, TSA_CERTIFICATES: stamper.certificate })
  const numbers = async () => (await db.certificateSeries.findMany()).map(({ last }) => last)
  const before = await numbers()
  await expect(issueCertificate(completion)).rejects.toMatchObject({ code: 'issue_refused', params: { reason: 'seal_unreachable' } })
  expect(await numbers()).toEqual(before)
  expect(await db.certificate.count({ where: { enrolmentId: completion.enrolmentId } })).toBe(0)
  expect((await readWaitingCertificates({ actor: completion.operator })).map(({ basis }) => idOfBasis(basis))).toContain(completion.enrolmentId)
  Object.assign(settings(), { TSA_URL: undefined, TSA_CERTIFICATES: undefined })
  expect(await issueCertificate(completion)).toMatchObject({ number: expect.stringMatching(/^NK-/) })
})

test('with a signing service the portal holds no key of the seal, and knows what the service signed', async () => {
  const { signer, rootCertificate, sealKey } = makeIssuer({ algorithm: 'rsa-2048' })
  const pem = [...signer.signer.chain, rootCertificate].map((der) => new X509Certificate(der).toString()).join('')
  const digests: string[] = []
  const server = await listenOnLoopback((request, body, response) => {
    if (request.url === '/certificates') return response.end(pem)
    const { digest } = JSON.parse(String(body)) as { digest: string }
    digests.push(digest)
    // As an HSM does: over the digest itself, with the frame of PKCS#1 v1.5 for SHA-256.
    const frame = Buffer.from('3031300d060960864801650304020105000420', 'hex')
    return response.end(
      JSON.stringify({
        signature: signRaw(sealKey.export({ type: 'pkcs8', format: 'pem' }) as string, Buffer.concat([frame, Buffer.from(digest, 'base64')])),
      }),
    )
  })
  servers.push(server)
  Object.assign(settings(), { SEAL_SIGNER: 'remote', SEAL_REMOTE_URL: server.url, SEAL_REMOTE_TOKEN: 'a token of this test' })
  const made = await makeCertificate()
  const { bytes, answer } = await verifyPdf(made)
  expect(answer).toMatchObject({ state: 'active', isOriginalFile: true })
  expect(digests).not.toContain(createHash('sha256').update(bytes).digest('base64'))
  const [key] = await db.signingKey.findMany({ where: { holder: 'remote' } })
  expect(key).toMatchObject({ encryptedKey: null, purpose: 'seal', algorithm: 'rsa-2048' })
  expect(key?.registerEntry).not.toBeNull()
  const checks = async () => {
    const { answer: again } = await verifyPdf(made)
    return 'checks' in again ? again.checks : []
  }
  expect(await checks()).toContainEqual({ name: 'signature.ok', outcome: 'ok' })
  // An electronic seal is what a certified provider makes, and nobody else.
  Object.assign(settings(), { SEAL_PROVIDER: 'PSrE Contoh' })
  await makeCertificate()
  expect(await checks()).toContainEqual({ name: 'signature.certified', outcome: 'ok', provider: 'PSrE Contoh' })
  // Back to a key of our own: both kinds stay valid.
  Object.assign(settings(), { SEAL_SIGNER: 'portal', SEAL_PROVIDER: undefined })
  expect((await verifyPdf(await makeCertificate())).answer).toMatchObject({ state: 'active' })
  expect((await verifyPdf(made)).answer).toMatchObject({ state: 'active' })
})

function signRaw(pem: string, framed: Uint8Array): string {
  return privateEncrypt(pem, framed).toString('base64')
}
