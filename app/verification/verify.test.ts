import { randomUUID } from 'node:crypto'
import { PDFDocument } from 'pdf-lib'
import pg from 'pg'
import { expect, test, vi } from 'vitest'
import { revokeCertificate } from '#app/certificates/changes/revoke-certificate.server.ts'
import { composeEarlyNumber } from '#app/certificates/number.ts'
import { readCertificatePdf } from '#app/certificates/read-certificate-pdf.server.ts'
import { verificationMessages } from '#app/i18n/messages/verification.ts'
import { db } from '#app/platform/database.server.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'
import { fileCheck } from './file-check.ts'
import { limitQuestions } from './limit-guesses.server.ts'
import { verifyByFile } from './verify-by-file.server.ts'
import { requireNumber, verifyByNumber } from './verify-by-number.server.ts'
import { verifyByToken } from './verify-by-token.server.ts'

const addressKey = randomUUID()
const unknownNumber = composeEarlyNumber({ year: 2031, random: new Uint8Array([1, 2, 3, 4, 5, 6]) })
const made = await makeCertificate({ name: 'Siti Aminah, S.Pd.' })
const { token } = await db.certificate.findUniqueOrThrow({ where: { id: made.certificateId }, select: { token: true } })

async function originalFile(): Promise<Uint8Array> {
  return (await readCertificatePdf({ actor: made.learner, certificateId: made.certificateId })).bytes
}

test('whoever has the link sees what is printed, but no results', async () => {
  const answer = await verifyByToken({ token })
  expect(answer).toMatchObject({
    state: 'active',
    number: made.number,
    name: 'Siti Aminah, S.Pd.',
    isMasked: false,
    isDemo: true,
    details: { place: 'Desa Bukur, Kec. Jiwan, Kab. Madiun' },
  })
  expect(JSON.stringify(answer)).not.toMatch(/percent|points|trainer|phone/i)
})

test('whoever knows the number sees a masked name and no details', async () => {
  const answer = await verifyByNumber({ number: made.number, addressKey })
  expect(answer).toMatchObject({ state: 'active', name: 'S*** A****** S****', isMasked: true, details: null })
  expect(JSON.stringify(answer)).not.toContain('Aminah')
  expect(JSON.stringify(answer)).not.toContain(token)
})

test('number and full name together show the rest; a wrong name says the same for known and unknown numbers', async () => {
  expect(await verifyByNumber({ number: made.number, name: 'siti aminah s.pd', addressKey })).toMatchObject({
    name: 'Siti Aminah, S.Pd.',
    isMasked: false,
  })
  const wrong = { code: 'invalid_form', fields: { name: { key: 'verification.name.different' } } }
  for (const number of [made.number, unknownNumber]) {
    for (const name of ['Siti', 'Orang Lain', '---']) {
      await expect(verifyByNumber({ number, name, addressKey })).rejects.toMatchObject(wrong)
    }
  }
})

test('a wrong name and an unknown number ask the database the same, and nothing more', async () => {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  const statementsOf = async (number: string) => {
    asked.mockClear()
    await verifyByNumber({ number, name: 'Orang Lain', addressKey: randomUUID() }).catch(() => undefined)
    return asked.mock.calls.map(([statement]) => (statement as unknown as { text: string }).text)
  }
  const [wrong, unknown] = [await statementsOf(made.number), await statementsOf(unknownNumber)]
  asked.mockRestore()
  expect(wrong).toHaveLength(1)
  expect(unknown).toEqual(wrong)
})

test('wrong names from one address shut out that address only, and a crowd of addresses meets a wider cap', async () => {
  const number = composeEarlyNumber({ year: 2032, random: new Uint8Array(6) })
  const guess = (from: string) => verifyByNumber({ number, name: 'Siapa', addressKey: from }).catch((error: unknown) => error)
  const guesser = randomUUID()
  const answers = await Promise.all(Array.from({ length: 60 }, () => guess(guesser)))
  expect(answers[29]).toMatchObject({ code: 'invalid_form' })
  expect(answers[30]).toMatchObject({ code: 'too_many_requests', params: { seconds: expect.any(Number) } })
  expect(await guess(randomUUID())).toMatchObject({ code: 'invalid_form' })
  const crowd = Array.from({ length: 20 }, () => randomUUID())
  await Promise.all(crowd.flatMap((from) => Array.from({ length: 30 }, () => guess(from))))
  expect(await guess(randomUUID())).toMatchObject({ code: 'too_many_requests' })
})

test('counting through numbers meets a limit, and asking by file counts towards the same', async () => {
  const counter = randomUUID()
  const count = () => verifyByNumber({ number: unknownNumber, addressKey: counter })
  const send = () => verifyByFile({ file: Buffer.from('%PDF-1.7'), tooLarge: false, addressKey: counter })
  await Promise.all(Array.from({ length: 60 }, () => Promise.all([count(), send()])))
  await expect(count()).rejects.toMatchObject({ code: 'too_many_requests' })
  await expect(send()).rejects.toMatchObject({ code: 'too_many_requests' })
})

test('an unknown number and an unknown link are answers, not errors', async () => {
  expect(await verifyByNumber({ number: unknownNumber, addressKey })).toEqual({ state: 'unknown', number: unknownNumber, by: 'number' })
  expect(await verifyByToken({ token: 'x'.repeat(5000) })).toEqual({ state: 'unknown', number: null, by: 'link' })
  expect(await verifyByToken({ token: '' })).toMatchObject({ state: 'unknown' })
})

test('a mistyped number is explained', () => {
  expect(requireNumber(made.number.toLowerCase().replaceAll('-', ' '))).toBe(made.number)
  expect(() => requireNumber('')).toThrow(expect.objectContaining({ fields: { number: { key: 'verification.number.empty', params: undefined } } }))
  expect(() => requireNumber('NK-2026-7QX4U2-K')).toThrow(
    expect.objectContaining({ fields: { number: { key: 'verification.number.character', params: { character: 'U' } } } }),
  )
})

test('the very bytes that were issued are original', async () => {
  expect(await verifyByFile({ file: await originalFile(), tooLarge: false, addressKey })).toMatchObject({
    state: 'active',
    isOriginalFile: true,
    isMasked: false,
    checks: ['bytes', 'whole', 'signature', 'credential', 'text', 'register', 'status'].map((side) =>
      expect.objectContaining({ name: `${side}.ok`, outcome: 'ok' }),
    ),
  })
})

test('one changed byte, appended bytes and a saved-again copy are altered, and the answer says how', async () => {
  const file = await originalFile()
  const flipped = new Uint8Array(file)
  flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 1
  const appended = Buffer.concat([file, Buffer.from('\n')])
  const copy = await PDFDocument.load(file)
  copy.getPage(0).drawText('Juara 1', { x: 300, y: 300 })
  for (const [changed, by] of [
    [flipped, 'changed'],
    [appended, 'added'],
    [await copy.save(), 'text'],
    [await copy.save({ useObjectStreams: false }), 'text'],
  ] as const) {
    const answer = await verifyByFile({ file: changed, tooLarge: false, addressKey })
    expect(answer).toMatchObject({ state: 'altered', number: made.number, by, checks: expect.arrayContaining([fileCheck('bytes.other')]) })
    expect(JSON.stringify(answer)).not.toContain('Aminah')
  }
})

test('a copy made by printing is not known by its bytes, and the answer says so and what to do', async () => {
  const printed = await PDFDocument.create()
  const pages = await printed.copyPages(await PDFDocument.load(await originalFile()), [0, 1])
  for (const page of pages) printed.addPage(page)
  const answer = await verifyByFile({ file: await printed.save(), tooLarge: false, addressKey })
  expect(answer).toEqual({ state: 'unknown', number: null, by: 'file' })
  expect(verificationMessages['verification.unknown.file'].id).toMatch(/^Bukan berkas asli.*nomor/)
  expect(verificationMessages['verification.unknown.file.next'].id).toMatch(/cetak ke PDF.*walaupun sertifikatnya sah.*nomor/)
  expect(verificationMessages['verification.state.altered'].id).toBe('Bukan berkas asli')
})

test('another PDF is unknown; no PDF, no file and a too large file say what to do', async () => {
  const other = await PDFDocument.create()
  other.addPage()
  expect(await verifyByFile({ file: await other.save(), tooLarge: false, addressKey })).toEqual({ state: 'unknown', number: null, by: 'file' })
  const forged = await PDFDocument.create()
  forged.setTitle(`Sertifikat ${unknownNumber}`)
  expect(await verifyByFile({ file: await forged.save(), tooLarge: false, addressKey })).toMatchObject({ state: 'unknown' })
  for (const [file, key] of [
    [Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'verification.file.picture'],
    [Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'verification.file.picture'],
    [Buffer.from('PK\x03\x04'), 'verification.file.other'],
    [Buffer.from('"NK-2026"'), 'verification.file.other'],
  ] as const) {
    await expect(verifyByFile({ file, tooLarge: false, addressKey })).rejects.toMatchObject({ code: 'not_a_pdf', fields: { file: { key } } })
  }
  await expect(verifyByFile({ file: null, tooLarge: false, addressKey })).rejects.toMatchObject({
    fields: { file: { key: 'verification.file.missing' } },
  })
  await expect(verifyByFile({ file: null, tooLarge: true, addressKey })).rejects.toMatchObject({
    fields: { file: { key: 'verification.file.large' } },
  })
})

test('a revoked certificate says so with date and reason, however it is asked for', async () => {
  const { certificateId, number, operator, learner } = await makeCertificate()
  await revokeCertificate({ actor: operator, certificateId, reasonClass: 'not_entitled' })
  const { bytes } = await readCertificatePdf({ actor: learner, certificateId })
  const revoked = { state: 'revoked', reason: 'not_entitled', since: expect.any(Date) }
  expect(await verifyByNumber({ number, addressKey })).toMatchObject(revoked)
  expect(await verifyByFile({ file: bytes, tooLarge: false, addressKey })).toMatchObject({ ...revoked, isOriginalFile: true })
})

test('expired, suspended and replaced are told apart', async () => {
  const { certificateId, number } = await makeCertificate()
  const event = (kind: string) => db.certificateEvent.create({ data: { certificateId, kind } })
  await db.$executeRaw`update certificate set facts = jsonb_set(facts, '{validUntil}', '"2020-02-29"') where id = ${certificateId}::uuid`
  expect(await verifyByNumber({ number, addressKey })).toMatchObject({ state: 'expired', validUntil: '2020-02-29' })
  await event('suspended')
  expect(await verifyByNumber({ number, addressKey })).toMatchObject({ state: 'suspended', since: expect.any(Date) })
  await event('reinstated')
  expect(await verifyByNumber({ number, addressKey })).toMatchObject({ state: 'expired' })
  await db.$executeRaw`update certificate set supersedes_id = ${certificateId}::uuid where id = ${made.certificateId}::uuid`
  await event('superseded')
  expect(await verifyByNumber({ number, addressKey })).toMatchObject({ state: 'superseded', supersededBy: made.number })
  await db.$executeRaw`update certificate set supersedes_id = null where id = ${made.certificateId}::uuid`
})

test('all addresses together meet a cap of their own', () => {
  const ask = () => limitQuestions(randomUUID())
  expect(() => Array.from({ length: 6001 }, ask)).toThrow(expect.objectContaining({ code: 'too_many_requests' }))
})
