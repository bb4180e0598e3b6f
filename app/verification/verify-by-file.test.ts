import { randomUUID } from 'node:crypto'
import { PDFDocument } from 'pdf-lib'
import { expect, test, vi } from 'vitest'
import { certificateFactsSchema } from '#app/certificates/certificate-facts.ts'
import { revokeCertificate } from '#app/certificates/changes/revoke-certificate.server.ts'
import { writeCredential } from '#app/certificates/issuing/write-credential.server.ts'
import { composeNumber } from '#app/certificates/number.ts'
import { readCertificatePdf } from '#app/certificates/read-certificate-pdf.server.ts'
import { readIssuer } from '#app/certificates/read-issuer.server.ts'
import { renderCertificate, renderSealed } from '#app/certificates/render-certificate.server.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { sha256Hex } from '#app/platform/keyed-hash.server.ts'
import { sampleFacts } from '#tests/builders/certificate-facts.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'
import { packedStream, smallPdf } from '#tests/builders/tampered-pdf.ts'
import { shippedTemplate } from '#tests/builders/templates.ts'
import type { VerificationAnswer } from './verification-answer.ts'
import { verifyByFile } from './verify-by-file.server.ts'

const made = await makeCertificate({ name: 'Siti Aminah' })
const bytes = await pdfOf(made)

async function pdfOf({ learner, certificateId }: typeof made): Promise<Uint8Array> {
  return (await readCertificatePdf({ actor: learner, certificateId })).bytes
}

function verify(file: Uint8Array): Promise<VerificationAnswer> {
  return verifyByFile({ file, tooLarge: false, addressKey: randomUUID() })
}

async function credentialOf(certificateId: string): Promise<Uint8Array> {
  const { credentialSha256 } = await db.certificateProof.findUniqueOrThrow({ where: { certificateId } })
  return (await fileStore().get(credentialSha256!))!
}

/** Records other bytes as those of a certificate, as whoever broke into the database would. */
async function record(certificateId: string, file: Uint8Array): Promise<void> {
  await db.$executeRaw`update certificate set pdf_sha256 = ${sha256Hex(file)} where id = ${certificateId}::uuid`
}

test('a credential is known by its signature and the register, however its text is set', async () => {
  const credential = await credentialOf(made.certificateId)
  const valid = { state: 'active', number: made.number, isOriginalFile: false, isOriginalCredential: true }
  for (const file of [credential, Buffer.from(JSON.stringify(JSON.parse(Buffer.from(credential).toString()), null, 2))]) {
    const answer = await verify(file)
    expect(answer).toMatchObject({ ...valid, checks: [{ name: 'credential.ok' }, { name: 'register.ok' }, { name: 'status.ok' }] })
  }
})

test('a revoked certificate is revoked in every file of it', async () => {
  const { certificateId, operator, ...rest } = await makeCertificate()
  await revokeCertificate({ actor: operator, certificateId, reasonClass: 'misuse' })
  for (const file of [await pdfOf({ certificateId, operator, ...rest }), await credentialOf(certificateId)]) {
    expect(await verify(file)).toMatchObject({ state: 'revoked', reason: 'misuse' })
  }
})

test('what our keys signed and our records do not hold is neither valid nor a forgery', async () => {
  const number = composeNumber({ year: 2026, serial: 999_999, check: '7QX4' })
  const facts = sampleFacts({ number })
  const issuer = await readIssuer('http://127.0.0.1:3000')
  const places = { revocation: { list: 1, index: 1 }, suspension: { list: 2, index: 1 } }
  const { bytes: credential, digest } = await writeCredential(
    facts,
    { certificateId: randomUUID(), origin: 'http://127.0.0.1:3000', status: places },
    issuer.credentialKey,
  )
  const pdf = await renderSealed({ facts, template: shippedTemplate() }, { digest, credential, logProof: Buffer.from('none') }, issuer.sealing)
  for (const file of [pdf, credential]) expect(await verify(file)).toMatchObject({ state: 'cannot_check', by: 'unlisted', number: null })
})

test('records that somebody changed do not make a forgery valid', async () => {
  const { certificateId } = await makeCertificate({ name: 'Budi Santoso' })
  const { facts } = await db.certificate.findUniqueOrThrow({ where: { id: certificateId } })
  const forged = await renderCertificate({ facts: { ...certificateFactsSchema.parse(facts), name: 'Budi Palsu' }, template: shippedTemplate() })
  await record(certificateId, forged)
  const answer = await verify(forged)
  expect(answer).toMatchObject({ state: 'cannot_check', by: 'contradiction' })
  expect(JSON.stringify(answer)).not.toMatch(/Budi/)
  expect('checks' in answer && answer.checks.filter(({ outcome }) => outcome === 'wrong').map(({ name }) => name)).toEqual(
    expect.arrayContaining(['register.wrong']),
  )
})

test('a certificate of before the register is known by its bytes, and the answer says that there is no more', async () => {
  const { certificateId } = await makeCertificate()
  const { facts } = await db.certificate.findUniqueOrThrow({ where: { id: certificateId } })
  const early = await renderCertificate({ facts: certificateFactsSchema.parse(facts), template: shippedTemplate() })
  await record(certificateId, early)
  await db.$executeRaw`delete from certificate_proof where certificate_id = ${certificateId}::uuid`
  expect(await verify(early)).toMatchObject({
    state: 'active',
    isOriginalFile: true,
    checks: [
      { name: 'bytes.ok' },
      { name: 'signature.before', outcome: 'absent' },
      { name: 'register.before', outcome: 'absent' },
      { name: 'status.ok' },
    ],
  })
})

test('a key that leaked speaks for what was recorded before, not for what came after', async () => {
  const leak = (at: Date | null) => db.signingKey.updateMany({ where: { purpose: 'seal' }, data: { compromisedAt: at } })
  await leak(new Date(Date.now() + 60_000))
  expect(await verify(bytes)).toMatchObject({ state: 'active' })
  await leak(new Date('2020-01-01T00:00:00Z'))
  expect(await verify(bytes)).toMatchObject({
    state: 'cannot_check',
    by: 'leaked',
    checks: expect.arrayContaining([{ name: 'signature.compromised', outcome: 'wrong' }]),
  })
  await leak(null)
})

test('a retired key goes on speaking for what it signed', async () => {
  await db.signingKey.updateMany({ data: { retiredAt: new Date() } })
  expect(await verify(bytes)).toMatchObject({ state: 'active' })
  await db.signingKey.updateMany({ data: { retiredAt: null } })
})

test('a date in the future is not yet valid', async () => {
  const { certificateId, learner, ...rest } = await makeCertificate()
  await db.$executeRaw`update certificate set facts = jsonb_set(facts, '{issuedAt}', '"2999-01-01T00:00:00Z"') where id = ${certificateId}::uuid`
  expect(await verify(await pdfOf({ certificateId, learner, ...rest }))).toMatchObject({ state: 'not_yet_valid' })
})

test('what differs is named to whoever holds the credential; a number alone is no way to try out names and results', async () => {
  const { facts } = await db.certificate.findUniqueOrThrow({ where: { id: made.certificateId } })
  const guess = { facts: { ...certificateFactsSchema.parse(facts), name: 'Budi Palsu' }, template: shippedTemplate() }
  const partsOf = (answer: VerificationAnswer) => ('checks' in answer ? answer.checks.flatMap(({ parts }) => parts ?? []) : null)
  const alone = await verify(await renderCertificate(guess))
  expect(alone).toMatchObject({ state: 'altered', number: made.number })
  expect(partsOf(alone)).toEqual([])
  const proofs = { digest: new Uint8Array(32), credential: await credentialOf(made.certificateId), logProof: Buffer.from('none') }
  const { sealing } = await readIssuer('http://127.0.0.1:3000')
  const held = await verify(await renderSealed(guess, proofs, sealing))
  expect(held).toMatchObject({ state: 'altered', by: 'text' })
  expect(partsOf(held)).toEqual(expect.arrayContaining(['name', 'drawn']))
  // Of another certificate it tells nothing about this one.
  const stranger = await makeCertificate()
  const crossed = await verify(await renderSealed(guess, { ...proofs, credential: await credentialOf(stranger.certificateId) }, sealing))
  expect(crossed).toMatchObject({ state: 'altered', number: made.number })
  expect(partsOf(crossed)).not.toContain('drawn')
})

test('a locked file cannot be read, and is not called a forgery', async () => {
  const locked = smallPdf(
    ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>', '<< /Filter /Standard /V 5 >>'],
    '/Encrypt 3 0 R',
  )
  expect(await verify(locked)).toEqual({ state: 'cannot_check', number: null, by: 'encrypted', checks: [] })
})

test('without the database nothing is said about the certificate', async () => {
  await db.$executeRaw`alter table signing_key rename to signing_key_away`
  const answer = await verify(bytes)
  await db.$executeRaw`alter table signing_key_away rename to signing_key`
  expect(answer).toMatchObject({ state: 'cannot_check', by: 'database' })
})

test('what takes more than any file of ours to read is neither a forgery nor a contradiction', async () => {
  const bomb = smallPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    heavyPage,
    packedStream(Buffer.alloc(9_000_000)),
  ])
  expect(await verify(bomb)).toEqual({ state: 'cannot_check', number: null, by: 'too_much', checks: [] })
  const { certificateId, number } = await makeCertificate()
  await record(certificateId, bomb)
  expect(await verify(bomb)).toEqual({ state: 'cannot_check', number, by: 'too_much', checks: [] })
})

test('who waited too long for a turn is told so, and nothing is said of the file', async () => {
  const start = performance.now()
  let looks = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => start + ++looks * 10_000)
  const answer = await verify(bytes).finally(() => clock.mockRestore())
  expect(answer).toEqual({ state: 'cannot_check', number: null, by: 'busy', checks: [] })
  expect(await verify(bytes)).toMatchObject({ state: 'active' })
})

const heavyPage = '<< /Type /Page /Parent 2 0 R /Resources << >> /Contents 4 0 R >>'

test('a document that only mentions a number, printed anew or signed by others, is no altered certificate', async () => {
  const { number } = await makeCertificate({})
  const letter = await PDFDocument.create()
  letter.addPage().drawText(`Pelamar memegang sertifikat ${number}.`)
  letter.setTitle(`Surat lamaran, ${number}`)
  const plain = await letter.save({ useObjectStreams: false })
  expect(await verify(plain)).toMatchObject({ state: 'cannot_check', by: 'mentions', number })
})

test('pages of ours put together anew keep our signature, broken, and are altered though their number is packed', async () => {
  const again = await PDFDocument.create()
  const original = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const page of [...(await again.copyPages(original, [0])), ...(await again.copyPages(original, [0]))]) again.addPage(page)
  const checks = expect.arrayContaining([{ name: 'signature.changed', outcome: 'wrong' }])
  expect(await verify(await again.save({ useObjectStreams: false }))).toMatchObject({ state: 'altered', number: null, by: 'seal', checks })
})

test('of an original whose end is missing it is said that it may be cut off', async () => {
  expect(await verify(bytes.subarray(0, 30_000))).toMatchObject({ state: 'cannot_check', by: 'cut' })
  expect(await verify(bytes.subarray(0, -1500))).toMatchObject({ state: 'altered', number: made.number, by: 'cut' })
})
