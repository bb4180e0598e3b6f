import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFRawStream } from 'pdf-lib'
import { afterEach, expect, test } from 'vitest'
import { type CertificateFacts, certificateFactsSchema } from '#app/certificates/certificate-facts.ts'
import { revokeCertificate } from '#app/certificates/changes/revoke-certificate.server.ts'
import { canonicalJson, type Json } from '#app/certificates/credential/canonical-json.ts'
import { signedLink } from '#app/certificates/offline/signed-link.ts'
import { statementOf } from '#app/certificates/offline/statement-of.ts'
import { previewCertificate } from '#app/certificates/preview-certificate.server.ts'
import { publicAddress } from '#app/certificates/public-address.server.ts'
import { readCertificatePdf } from '#app/certificates/read-certificate-pdf.server.ts'
import { readCertificates } from '#app/certificates/read-certificates.server.ts'
import { readIssuer } from '#app/certificates/read-issuer.server.ts'
import { readMyCertificates } from '#app/certificates/read-my-certificates.server.ts'
import { enterEarlierCertificates } from '#app/certificates/register/enter-earlier-certificates.server.ts'
import { readBack } from '#app/certificates/render/read-back.ts'
import { renderSealed } from '#app/certificates/render-certificate.server.ts'
import { isAppError } from '#app/platform/app-error.ts'
import { db } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { nameBatchStaff, removeBatchStaff } from '#app/programmes/name-batch-staff.server.ts'
import { makeCertificate, makeCompletion } from '#tests/builders/certificates.ts'
import { makeEnrolment } from '#tests/builders/learning.ts'
import { makePerson } from '#tests/builders/people.ts'
import { shippedTemplate } from '#tests/builders/templates.ts'
import { idOfBasis } from './basis.ts'
import { issueCertificate } from './issue-certificate.server.ts'
import { refusalOf } from './issue-refusal.ts'
import { issueWaitingCertificate } from './issue-waiting-certificate.server.ts'
import { readWaitingCertificates } from './read-waiting-certificates.server.ts'

const address = settings().PUBLIC_URL
afterEach(() => {
  settings().PUBLIC_URL = address
})

/** Draws and signs once more, with the proofs that the file itself carries. */
async function renderAgain(facts: CertificateFacts, bytes: Uint8Array): Promise<Uint8Array> {
  const [credential, logProof] = await attachmentsOf(bytes)
  const { proof: _proofs, ...document } = JSON.parse(Buffer.from(credential!).toString('utf8')) as { [key: string]: Json }
  const digest = createHash('sha256').update(canonicalJson(document)).digest()
  const origin = new URL(facts.verification.url).origin
  const { sealing, credentialKey } = await readIssuer(origin)
  const { token, proof } = await db.certificate.findUniqueOrThrow({ where: { number: facts.number }, select: { token: true, proof: true } })
  const places = {
    revocation: { list: proof!.revocationList!, index: proof!.revocationIndex! },
    suspension: { list: proof!.suspensionList!, index: proof!.suspensionIndex! },
  }
  const code = signedLink({ origin, token, statement: statementOf(facts, { places, digest }), key: credentialKey }) ?? undefined
  return renderSealed({ facts, template: shippedTemplate() }, { digest, credential: credential!, logProof: logProof!, code }, sealing)
}

async function attachmentsOf(bytes: Uint8Array): Promise<Uint8Array[]> {
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false })
  const files = catalog.lookup(PDFName.of('AF'), PDFArray)
  return Array.from({ length: files.size() }, (_, at) => {
    const stream = files.lookup(at, PDFDict).lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F')) as PDFRawStream
    return inflateSync(stream.contents)
  })
}

async function refusal(action: Promise<unknown>) {
  const error = await action.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return isAppError(error) ? refusalOf(error) : error
}

test('a confirmed completion becomes one certificate, also when issued twice at the same moment', async () => {
  const { enrolmentId, learner } = await makeCompletion()
  const [first, second] = await Promise.all([issueCertificate({ enrolmentId }), issueCertificate({ enrolmentId })])
  expect(second).toEqual(first)
  expect(await issueCertificate({ enrolmentId })).toEqual(first)
  const rows = await db.certificate.findMany({ where: { enrolmentId }, include: { events: true } })
  expect(rows).toHaveLength(1)
  expect(rows[0]?.events.map(({ kind }) => kind)).toEqual(['issued'])
  expect(await db.auditEvent.count({ where: { subjectId: first.certificateId, action: 'certificate.issued' } })).toBe(1)
  const news = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from jobs.job cross join jsonb_array_elements(data->'notices') as notice
    where name = 'write-notices' and notice->>'kind' = 'certificate_issued' and notice->>'personId' = ${learner.personId}`
  expect(news[0]?.count).toBe(1)
})

test('what is printed is frozen with its bytes, and the facts give the same bytes again', async () => {
  const { certificateId, learner, number } = await makeCertificate({ name: 'Nur’aini, S.Pd.' })
  const row = await db.certificate.findUniqueOrThrow({ where: { id: certificateId } })
  const facts = certificateFactsSchema.parse(row.facts)
  expect(facts).toMatchObject({
    number,
    name: 'Nur’aini, S.Pd.',
    isDemo: true,
    results: { quiz: { percent: 100 }, task: { points: expect.any(Number) } },
    trainerName: 'Pelatih Contoh',
    deciderName: 'Pemutus Contoh',
    verification: { url: `${address}/s/${row.token}`, domain: '127.0.0.1:3000' },
  })
  // The batch goes on for a month, this training does not.
  expect(facts.batch.endsOn).toBe(facts.issuedOn)
  const { bytes, fileName } = await readCertificatePdf({ actor: learner, certificateId })
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(row.pdfSha256)
  expect(Buffer.from(await renderAgain(facts, bytes)).equals(bytes)).toBe(true)
  expect(fileName).toBe(`Sertifikat-${number}.pdf`)
  expect(row.token).toMatch(/^[\w-]{22}$/)
})

test('who graded and who decided are printed, also when others hold their roles by then', async () => {
  const { enrolmentId, batchId, operator, trainer, decider } = await makeCompletion()
  for (const role of ['trainer', 'decider'] as const) {
    const { personId } = await makePerson({ name: 'Pengganti Contoh', roles: [role] })
    await nameBatchStaff({ actor: operator, batchId, personId, role })
  }
  for (const { personId } of [trainer, decider]) await removeBatchStaff({ actor: operator, batchId, personId })
  const { certificateId } = await issueCertificate({ enrolmentId })
  const { facts } = await db.certificate.findUniqueOrThrow({ where: { id: certificateId }, select: { facts: true } })
  expect(facts).toMatchObject({ trainerName: 'Pelatih Contoh', deciderName: 'Pemutus Contoh' })
})

test('the owner and operators get the file, a stranger finds nothing', async () => {
  const { certificateId, operator } = await makeCertificate()
  const { actor } = await makePerson()
  await expect(readCertificatePdf({ actor, certificateId })).rejects.toMatchObject({ code: 'not_found' })
  expect((await readCertificatePdf({ actor: operator, certificateId })).bytes.length).toBeGreaterThan(10_000)
  expect(await readMyCertificates({ actor })).toEqual([])
  await expect(readCertificates({ actor, page: 1 })).rejects.toMatchObject({ code: 'forbidden' })
  expect((await readCertificates({ actor: operator, page: 99 })).certificates.some((one) => one.certificateId === certificateId)).toBe(true)
})

test('nothing is issued before the decision', async () => {
  const { enrolmentId } = await makeEnrolment()
  expect(await refusal(issueCertificate({ enrolmentId }))).toMatchObject({ reason: 'not_completed' })
  expect(await db.certificate.count({ where: { enrolmentId } })).toBe(0)
})

test('a real portal without an address refuses to issue, a demonstration falls back to this machine', async () => {
  settings().PUBLIC_URL = undefined
  expect(() => publicAddress({ isDemo: false })).toThrow(
    expect.objectContaining({ code: 'issue_refused', params: expect.objectContaining({ reason: 'public_url' }) }),
  )
  expect(publicAddress({ isDemo: true })).toMatch(/^http:\/\/localhost:\d+$/)
})

test('a character without a glyph stops that one certificate, the operator sees why, and can issue it later', async () => {
  // The form refuses this letter; it stands for one that a later font lost.
  const { enrolmentId, operator } = await makeCompletion()
  await db.$executeRaw`update enrolment set printed_name = 'Siti ꞏ Ɂaminah' where id = ${enrolmentId}::uuid`
  expect(await refusal(issueCertificate({ enrolmentId }))).toMatchObject({ reason: 'character', field: 'name' })
  const waiting = (await readWaitingCertificates({ actor: operator })).find(({ basis }) => idOfBasis(basis) === enrolmentId)
  expect(waiting?.refusal).toMatchObject({ reason: 'character', field: 'name' })
  await db.$executeRaw`update enrolment set printed_name = 'Siti Aminah' where id = ${enrolmentId}::uuid`
  const { number } = await issueWaitingCertificate({ actor: operator, basis: { enrolmentId } })
  expect(number).toMatch(/^NK-/)
  expect((await readWaitingCertificates({ actor: operator })).some(({ basis }) => idOfBasis(basis) === enrolmentId)).toBe(false)
})

test('a preview shows the learner’s own layout with the name under consideration, and to nobody else', async () => {
  const { learner, enrolmentId, decider } = await makeEnrolment()
  const shown = await readBack(await previewCertificate({ actor: learner, enrolmentId, name: ' Đặng   Nur’aini ' }))
  const text = shown.lines.map((line) => line.text).join('\n')
  expect(text).toContain('Đặng Nur’aini')
  expect(text).toContain('PRATINJAU')
  expect(text).not.toMatch(/NK-\d{4}-/)
  await expect(previewCertificate({ actor: decider, enrolmentId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(previewCertificate({ actor: learner, enrolmentId, name: 'Siti 7' })).rejects.toMatchObject({ code: 'invalid_form' })
  await expect(previewCertificate({ actor: learner, enrolmentId, name: 'Ɂaminah' })).rejects.toMatchObject({
    fields: { name: { key: 'certificates.name.unprintable' } },
  })
})

test('an issued certificate stands twice in the register, and its revocation once more', async () => {
  const { certificateId } = await makeCertificate()
  const { actor } = await makePerson({ roles: ['operator'] })
  await revokeCertificate({ actor, certificateId, reasonClass: 'data_error' })
  const entries = await db.registerEntry.findMany({ where: { certificateId }, orderBy: { index: 'asc' } })
  expect(entries.map(({ kind }) => kind)).toEqual(['issued', 'sealed', 'revoked'])
  const subjects = entries.map(({ entry }) => (JSON.parse(Buffer.from(entry).toString('utf8')) as { subject: string }).subject)
  expect(new Set(subjects).size).toBe(1)
  expect(entries.map(({ entry }) => Buffer.from(entry).toString('utf8')).join()).not.toMatch(/Siti|NK-20/)
})

test('numbers count without a gap, also past an issue that failed', async () => {
  const first = await makeCertificate()
  const completion = await makeCompletion()
  const folder = settings().DATA_DIR
  settings().DATA_DIR = '/dev/null'
  await expect(issueCertificate(completion)).rejects.toThrow()
  settings().DATA_DIR = folder
  const second = await issueCertificate(completion)
  const serial = (number: string) => Number(number.split('-')[2])
  expect(serial(second.number)).toBe(serial(first.number) + 1)
})

test('a certificate of before the register is entered once, as such, and keeps its bytes', async () => {
  const { certificateId } = await makeCertificate()
  const before = await db.certificate.findUniqueOrThrow({ where: { id: certificateId } })
  await db.certificateProof.delete({ where: { certificateId } })
  expect(await enterEarlierCertificates()).toBe(1)
  expect(await enterEarlierCertificates()).toBe(0)
  expect(await db.certificate.findUniqueOrThrow({ where: { id: certificateId } })).toEqual(before)
  expect(await db.registerEntry.count({ where: { certificateId, kind: 'before_register' } })).toBe(1)
})
