import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { usualChoice } from '#app/certificates/certificate-choice.ts'
import { revokeCertificate } from '#app/certificates/changes/revoke-certificate.server.ts'
import { prove } from '#app/certificates/credential/data-integrity.ts'
import { forgetTrustBundle, readTrustBundle } from '#app/certificates/offline/read-trust-bundle.server.ts'
import { readCertificatePdf } from '#app/certificates/read-certificate-pdf.server.ts'
import { setCertificateChoice } from '#app/certificates/set-certificate-choice.server.ts'
import { db } from '#app/platform/database.server.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'
import { newTestKey } from '#tests/builders/offline.ts'
import { anOperator } from '#tests/builders/people.ts'
import { addRevision, factsOf, flip } from '#tests/builders/tampered-pdf.ts'
import { verifyList } from '../list/verify-list.server.ts'
import { writeListReceipt } from '../list/write-list-receipt.server.ts'
import { verifyByFile } from '../verify-by-file.server.ts'
import { claimAnswer, openClaim } from './receipt-claim.server.ts'
import type { ReceiptFormat, ReceiptSource } from './receipt-source.ts'
import { writeReceipt } from './write-receipt.server.ts'

const name = 'Siti Nur’aini Putri'
const made = await makeCertificate({ name })
const { number, learner, certificateId } = made
const { token } = await db.certificate.findUniqueOrThrow({ where: { id: certificateId }, select: { token: true } })
const { bytes: certificate } = await readCertificatePdf({ actor: learner, certificateId })

async function receipt(source: ReceiptSource, format: ReceiptFormat = 'json'): Promise<Uint8Array> {
  return (await writeReceipt({ source, format, addressKey: randomUUID() })).bytes
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')
const upload = (file: Uint8Array) => verifyByFile({ file, tooLarge: false, addressKey: randomUUID() })

async function claimOf(file: Uint8Array): Promise<string> {
  return (await claimAnswer({ file, answer: await upload(file) }))!
}

test('a receipt says what was asked, answered and relied on, and no more of the person than the page', async () => {
  const byLink = JSON.parse(textOf(await receipt({ by: 'link', token })))
  expect(byLink).toMatchObject({
    type: ['VerificationReceipt'],
    question: { by: 'link' },
    answer: { state: 'active', number, name, sample: true },
    status: { ageSeconds: expect.any(Number), readAt: byLink.answer.checkedAt },
    register: { checkpoint: expect.stringContaining('/daftar-induk\n') },
    proof: { cryptosuite: 'eddsa-jcs-2022', created: byLink.created },
  })
  expect(JSON.stringify(byLink)).not.toContain(token)

  const byNumber = textOf(await receipt({ by: 'number', number }))
  expect(byNumber).toContain('S*** N******* P****')
  expect(byNumber).not.toMatch(/Nur’aini|Putri|sidik/)
  expect(JSON.parse(byNumber).answer.details).toBeNull()
  expect(JSON.parse(textOf(await receipt({ by: 'number', number, name: 'siti nuraini putri' })))).toMatchObject({
    question: { by: 'number', number, named: true },
    answer: { name },
  })
  await setCertificateChoice({ actor: learner, certificateId, choice: { ...usualChoice, name: 'masked', units: false } })
  const masked = textOf(await receipt({ by: 'link', token }))
  expect(masked).not.toMatch(/Nur’aini|Putri/)
  expect(JSON.parse(masked).answer.details.units).toEqual([])
  await setCertificateChoice({ actor: learner, certificateId, choice: usualChoice })
})

test('a receipt of a file repeats the answer about these bytes, within the hour, and nobody else can write one', async () => {
  const claim = await claimOf(certificate)
  const said = JSON.parse(textOf(await receipt({ by: 'file', claim })))
  expect(said).toMatchObject({
    question: { by: 'file', bytes: certificate.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    answer: { state: 'active', number, file: { original: true } },
  })
  expect(said.answer.file.checks).toContainEqual({ name: 'status.ok', outcome: 'ok', at: expect.any(String), provider: null, parts: [] })
  const [body = '', seal = ''] = claim.split('.')
  for (const wrong of [`${body}x.${seal}`, `${body}.${seal.replace(/^./, (sign) => (sign === '0' ? '1' : '0'))}`, body, '', '.', 'x.y']) {
    await expect(receipt({ by: 'file', claim: wrong })).rejects.toMatchObject({ fields: { claim: { key: 'receipt.refused.unknown' } } })
  }
  expect(() => openClaim(claim, new Date(Date.now() + 3_700_000))).toThrow(
    expect.objectContaining({ fields: { claim: { key: 'receipt.refused.expired' } } }),
  )
  const forgery = await claimOf(Buffer.concat([certificate, Buffer.from('\n% more')]))
  expect(JSON.parse(textOf(await receipt({ by: 'file', claim: forgery }))).answer).toMatchObject({ state: 'altered', name: null })
})

test('a receipt that is sent is known as one, and as nothing else, in both forms', async () => {
  for (const source of [
    { by: 'link', token },
    { by: 'number', number, name },
    { by: 'file', claim: await claimOf(certificate) },
  ] as const) {
    for (const format of ['json', 'pdf'] as const) {
      const answer = await upload(await receipt(source, format))
      expect(answer).toMatchObject({ state: 'receipt', number, claims: { answer: { state: 'active', name } }, checks: [{ name: 'receipt.ok' }] })
    }
  }
  expect(await claimAnswer({ file: new Uint8Array(), answer: await upload(await receipt({ by: 'link', token })) })).toBeNull()
})

test('every change of a receipt shows', async () => {
  const json = await receipt({ by: 'number', number })
  const said = JSON.parse(textOf(json))
  const changes: ((copy: typeof said) => void)[] = [
    (copy) => (copy.answer.state = 'revoked'),
    (copy) => (copy.answer.number = 'NK-2026-000999-7QX4'),
    (copy) => (copy.answer.name = 'Budi'),
    (copy) => (copy.answer.checkedAt = '2020-01-01T00:00:00Z'),
    (copy) => (copy.created = '2020-01-01T00:00:00Z'),
    (copy) => (copy.question.named = true),
    (copy) => (copy.register.checkpoint = null),
    (copy) => (copy.status.ageSeconds = 1),
    (copy) => (copy.more = 'x'),
    (copy) => (copy.proof.created = '2020-01-01T00:00:00Z'),
    (copy) => (copy.proof.proofValue = `${copy.proof.proofValue.slice(0, -2)}11`),
  ]
  for (const change of changes) {
    const copy = structuredClone(said)
    change(copy)
    expect(await upload(Buffer.from(JSON.stringify(copy))), String(change)).toMatchObject({ state: 'altered', by: 'receipt', number: null })
  }
  const { proof: _, ...unsigned } = said
  for (const other of [unsigned, { ...said, proof: [said.proof] }, { ...said, issuer: { ...said.issuer, id: 'did:web:other.example' } }]) {
    expect(await upload(Buffer.from(JSON.stringify(other)))).toMatchObject({ state: 'unknown', by: 'receipt' })
  }
  const key = newTestKey()
  const elsewhere = { ...unsigned, issuer: { ...said.issuer, id: 'did:web:other.example' } }
  const [, fragment] = said.proof.verificationMethod.split('#')
  // Another portal's receipt, under a key that is called as ours is.
  const proof = await prove(
    elsewhere,
    'eddsa-jcs-2022',
    { verificationMethod: `did:web:other.example#${fragment}`, privateKey: key.privateKey },
    said.created,
  )
  expect(await upload(Buffer.from(JSON.stringify({ ...elsewhere, proof })))).toMatchObject({ state: 'unknown', by: 'receipt' })
})

test('a receipt as a page is sealed whole: no flipped byte and nothing added passes', async () => {
  const pdf = await receipt({ by: 'number', number }, 'pdf')
  const step = Math.floor(pdf.length / 60)
  for (let at = 20; at < pdf.length; at += step) {
    expect((await upload(flip(pdf, at))).state, `byte ${at}`).not.toMatch(/receipt|active/)
  }
  const root = factsOf(pdf).root
  for (const added of [
    Buffer.concat([pdf, Buffer.from('\n% more')]),
    addRevision(pdf, new Map([[root, '<< /Type /Catalog >>']]), 'stream'),
    pdf.subarray(0, -20),
  ]) {
    expect((await upload(added)).state).not.toMatch(/receipt|active/)
  }
})

test('a list has a receipt with each row and without any name', async () => {
  const operator = await anOperator()
  const file = Buffer.from(
    `Nomor;Nama\n${number};siti nuraini putri\n${number};Budi\nSiti Aminah Rahasia;Dewi\n${number.replace(/.{4}$/, (check) => (check === 'ZZZZ' ? 'YYYY' : 'ZZZZ'))};Budi`,
  )
  const rows = await verifyList({ actor: operator, file, tooLarge: false })
  for (const format of ['json', 'pdf'] as const) {
    const { bytes } = await writeListReceipt({ file, rows, format })
    expect(await upload(bytes)).toMatchObject({
      state: 'receipt',
      number: null,
      claims: { question: { by: 'list' }, answer: { counts: { active: 2 } } },
    })
    if (format === 'pdf') continue
    expect(JSON.parse(textOf(bytes)).answer.rows).toEqual([
      `2 ${number} active same-name`,
      `3 ${number} active other-name`,
      '4 - unreadable',
      expect.stringMatching(/^5 NK-\S+ unknown$/),
    ])
    expect(textOf(bytes)).not.toMatch(/Siti|Budi|Dewi/i)
  }
})

test('a question too many has no receipt either', async () => {
  const addressKey = randomUUID()
  const ask = () => writeReceipt({ source: { by: 'number', number, name: 'Budi' }, format: 'json', addressKey })
  for (let at = 0; at < 30; at++) await expect(ask()).rejects.toMatchObject({ code: 'invalid_form' })
  await expect(ask()).rejects.toMatchObject({ code: 'too_many_requests' })
  const sealed = () => writeReceipt({ source: { by: 'file', claim: '' }, format: 'pdf', addressKey })
  for (let at = 0; at < 60; at++) await expect(sealed()).rejects.toMatchObject({ code: 'invalid_form' })
  await expect(sealed()).rejects.toMatchObject({ code: 'too_many_requests', params: { seconds: expect.any(Number) } })
  await expect(receipt({ by: 'link', token: 'a'.repeat(22) })).rejects.toMatchObject({ code: 'invalid_form' })
})

test('the command checks a receipt without network, and never calls one valid', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'receipt-'))
  try {
    await revokeCertificate({ actor: made.operator, certificateId, reasonClass: 'misuse' })
    forgetTrustBundle()
    const bundle = await readTrustBundle()
    await writeFile(join(folder, 'bekal.json'), JSON.stringify(bundle))
    const pdf = await receipt({ by: 'number', number }, 'pdf')
    const json = await receipt({ by: 'number', number })
    for (const [file, bytes] of [
      ['receipt.pdf', pdf],
      ['receipt.json', json],
    ] as const) {
      const { code, output } = await run(folder, file, bytes)
      expect(code).toBe(4)
      expect(output).toMatch(/^RECEIPT$/m)
      expect(output).toContain(`revoked, ${number}, S*** N******* P****`)
    }
    expect(await run(folder, 'flipped.pdf', flip(pdf, pdf.length >> 1))).toMatchObject({ code: 1, output: expect.stringMatching(/^ALTERED$/m) })
    expect(await run(folder, 'other.json', Buffer.from(textOf(json).replace('revoked', 'active')))).toMatchObject({ code: 1 })
    const withoutKeys = { ...bundle, bundle: { ...bundle.bundle, issuer: 'Palsu' } }
    await writeFile(join(folder, 'bekal.json'), JSON.stringify(withoutKeys))
    expect(await run(folder, 'receipt.json', json)).toMatchObject({ code: 3 })
  } finally {
    await rm(folder, { recursive: true })
  }
})

async function run(folder: string, file: string, bytes: Uint8Array): Promise<{ code: number; output: string }> {
  await writeFile(join(folder, file), bytes)
  const options = ['server/verify.ts', join(folder, file), '--bundle', join(folder, 'bekal.json')]
  return promisify(execFile)(process.execPath, options).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, output: stdout + stderr }),
  )
}
