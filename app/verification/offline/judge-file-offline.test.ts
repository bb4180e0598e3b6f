import { PDFDocument } from 'pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import { forgetTrustBundle, readTrustBundle } from '#app/certificates/offline/read-trust-bundle.server.ts'
import { type BundleKey, openBundle, type TrustBundle } from '#app/certificates/offline/trust-bundle.ts'
import { forgetStatusLists } from '#app/certificates/status/read-status-list.server.ts'
import { db } from '#app/platform/database.server.ts'
import { fileStore } from '#app/platform/file-store.server.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'
import { newTestKey } from '#tests/builders/offline.ts'
import { makeIssuer, makeSealedPdf } from '#tests/builders/sealed-pdf.ts'
import { smallPdf } from '#tests/builders/tampered-pdf.ts'
import { judgeFileOffline } from './judge-file-offline.ts'

let certificateId: string
let pdf: Uint8Array
let credential: Uint8Array

beforeAll(async () => {
  const issued = await makeCertificate({ name: 'Siti Aminah' })
  certificateId = issued.certificateId
  const row = await db.certificate.findUniqueOrThrow({ where: { id: certificateId }, include: { proof: true } })
  pdf = (await fileStore().get(row.pdfSha256))!
  credential = (await fileStore().get(row.proof!.credentialSha256!))!
})

test('a certificate as issued is valid by the bundle alone, as PDF and as credential', async () => {
  const bundle = await freshBundle()
  for (const file of [pdf, credential]) {
    const judged = await judge(file, bundle)
    expect(judged).toMatchObject({ state: 'valid', claims: { name: 'Siti Aminah' } })
    expect(judged?.checks.filter(({ outcome }) => outcome !== 'ok')).toEqual([])
  }
})

test('what was changed is altered, what is of others is not ours, and a picture is left to its QR code', async () => {
  const bundle = await freshBundle()
  const other = Buffer.from(Buffer.from(credential).toString().replaceAll('Siti Aminah', 'Siti Aminoh'))
  expect((await judge(other, bundle))?.state).toBe('altered')
  for (const at of [2000, pdf.length >> 1]) {
    const flipped = Uint8Array.from(pdf)
    flipped[at]! ^= 1
    expect((await judge(flipped, bundle))?.state).toBe('altered')
  }
  expect((await judge(Buffer.concat([pdf, Buffer.from('\n% more')]), bundle))?.state).toBe('altered')
  for (const length of [30_000, pdf.length - 1500]) {
    const cut = await judge(pdf.subarray(0, length), bundle)
    expect(cut?.state).not.toMatch(/^(valid|not_ours)$/)
    expect(cut?.checks).toContainEqual(expect.objectContaining({ detail: expect.stringContaining('download it again') }))
  }
  expect((await judge(Buffer.from('{"a":1}'), bundle))?.state).toBe('not_ours')
  expect(await judge(Buffer.from('\xff\xd8\xff\xe0 a photo', 'latin1'), bundle)).toBeNull()
  const { keys, ...rest } = bundle
  // A bundle older than the keys knows no better.
  const older = { ...rest, keys: { credential: [], register: [], seal: [] } }
  expect((await judge(credential, older))?.state).toBe('cannot_check')
  expect(await judge(pdf, older)).toMatchObject({ state: 'cannot_check', checks: [{ detail: expect.stringContaining('a newer bundle') }] })
  const lost = { ...keys, credential: keys.credential.map((key) => ({ ...key, compromisedAt: '2026-11-01T00:00:00Z' })) }
  expect((await judge(credential, { ...rest, keys: lost }))?.state).toBe('cannot_check')
})

test('a key that came after the bundle, a retired one and another portal’s are told apart from a forgery', async () => {
  const { keys, ...rest } = await freshBundle()
  const retired = (key: BundleKey) => ({ ...key, retiredAt: rest.issuedAt })
  const all = { credential: keys.credential.map(retired), register: keys.register.map(retired), seal: keys.seal.map(retired) }
  for (const file of [pdf, credential]) expect((await judge(file, { ...rest, keys: all }))?.state).toBe('valid')
  // A bundle of before the issue that lacks one of the keys; of after it, it would have to know them.
  const earlier = { ...rest, issuedAt: '2026-01-01T00:00:00Z' }
  for (const missing of [{ credential: [] }, { register: [] }, { seal: [] }]) {
    expect(await judge(pdf, { ...earlier, keys: { ...keys, ...missing } }), JSON.stringify(missing)).toMatchObject({ state: 'cannot_check' })
  }
  for (const missing of [{ register: [] }, { seal: [] }])
    expect((await judge(pdf, { ...rest, keys: { ...keys, ...missing } }))?.state).toBe('altered')
  const elsewhere = {
    ...rest,
    keys: { credential: keys.credential.map(foreign), register: keys.register.map(foreign), seal: [] },
    origin: 'https://lain.example',
  }
  for (const file of [pdf, credential]) expect((await judge(file, elsewhere))?.state).toBe('not_ours')
})

test('a scan, a locked file, another issuer’s and a wrong kind of file are told apart, none as a forgery', async () => {
  const bundle = await freshBundle()
  const scan = await PDFDocument.create()
  scan.addPage()
  const locked = smallPdf(
    ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>', '<< /Filter /Standard /V 5 >>'],
    '/Encrypt 3 0 R',
  )
  // Of ours once, by the certificate of its seal, and locked since.
  const certificate = Buffer.from(bundle.keys.seal[0]!.publicKey, 'base64').toString('hex')
  const oursLocked = smallPdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [] /Count 0 >>',
      `<< /Filter /Standard /V 5 /ByteRange [0 1 2 3] /X <${certificate}> >>`,
    ],
    '/Encrypt 3 0 R',
  )
  const other = await makeSealedPdf(makeIssuer())
  const answers = [
    [oursLocked, 'cannot_check', 'password'],
    [await scan.save(), 'cannot_check', 'scans and printed copies'],
    [locked, 'cannot_check', 'password'],
    [other.bytes, 'not_ours', 'no key of this bundle'],
    [other.credential, 'not_ours', undefined],
    [Buffer.from('PK\x03\x04 a workbook'), 'not_ours', 'neither a PDF'],
  ] as const
  for (const [file, state, detail] of answers) {
    const judged = await judge(file, bundle)
    expect(judged?.state, detail).toBe(state)
    if (detail) expect(judged?.checks[0]?.detail).toContain(detail)
  }
  const future = { ...bundle, issuedAt: '2020-01-01T00:00:00Z' }
  expect((await judgeFileOffline(credential, future, new Date('2020-06-01')))?.state).toBe('not_yet_valid')
})

/** Another key under the same name. */
function foreign(key: BundleKey): BundleKey {
  return { ...newTestKey(key.id).published }
}

test('state, dates and a clock that is behind are judged by the bundle', async () => {
  const bundle = await freshBundle()
  expect((await judgeFileOffline(pdf, bundle, new Date('2099-01-01')))?.state).toBe('expired')
  expect((await judgeFileOffline(pdf, bundle, new Date('2020-01-01')))?.state).toBe('cannot_check')
  expect((await judge(pdf, { ...bundle, statusLists: {} }))?.state).toBe('cannot_check')
  await db.certificateEvent.create({ data: { certificateId, kind: 'suspended' } })
  expect((await judge(pdf, await freshBundle()))?.state).toBe('suspended')
  await db.certificateEvent.create({ data: { certificateId, kind: 'superseded' } })
  const replaced = await freshBundle()
  expect((await judge(pdf, replaced))?.state).toBe('superseded')
  expect((await judge(credential, replaced))?.state).toBe('superseded')
  expect((await judge(pdf, { ...replaced, replaced: undefined }))?.state).toBe('ended')
  await db.certificateEvent.create({ data: { certificateId, kind: 'revoked' } })
  expect((await judge(pdf, await freshBundle()))?.state).toBe('revoked')
  expect((await judge(pdf, bundle))?.state).toBe('valid')
})

function judge(file: Uint8Array, bundle: TrustBundle) {
  return judgeFileOffline(file, bundle, new Date(Date.parse(bundle.issuedAt) + 1000))
}

async function freshBundle(): Promise<TrustBundle> {
  forgetStatusLists()
  forgetTrustBundle()
  return (await openBundle(JSON.stringify(await readTrustBundle())))!
}
