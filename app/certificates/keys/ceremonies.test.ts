import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readCertificatePdf } from '#app/certificates/read-certificate-pdf.server.ts'
import { readDidDocument } from '#app/certificates/read-did-document.server.ts'
import { readRegisterVerifiers } from '#app/certificates/register/read-register.server.ts'
import { db } from '#app/platform/database.server.ts'
import { settings } from '#app/platform/settings.server.ts'
import { verifyByFile } from '#app/verification/verify-by-file.server.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'
import { makePkcs12 } from '#tests/builders/pkcs12.ts'
import { addKey } from './add-key.server.ts'
import { backUpKeys, restoreKeys } from './back-up-keys.server.ts'
import { endKey } from './end-key.server.ts'
import { importKey } from './import-key.server.ts'
import { listKeys } from './list-keys.server.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'nk-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

const current = async (purpose: string) => (await listKeys()).find((key) => key.purpose === purpose && key.isCurrent)!.id
const keyEntries = async (id: string) => {
  const rows = await db.registerEntry.findMany({ where: { kind: 'key' }, orderBy: { index: 'asc' }, select: { entry: true } })
  return rows
    .map(({ entry }) => JSON.parse(Buffer.from(entry).toString()))
    .filter(({ key }) => key === id)
    .map(({ change }) => change)
}

async function verifyPdf(made: Awaited<ReturnType<typeof makeCertificate>>) {
  const { bytes } = await readCertificatePdf({ actor: made.learner, certificateId: made.certificateId })
  return verifyByFile({ file: bytes, tooLarge: false, addressKey: made.certificateId })
}

test('rotated keys: old certificates stay valid, new ones are signed by the new keys, and all of it is told', async () => {
  const before = await makeCertificate()
  const old = { seal: await current('seal'), credential: await current('credential'), register: await current('register') }
  for (const purpose of ['seal', 'credential', 'register'] as const) {
    const { id, retired } = await addKey({ purpose, replaces: true })
    expect([retired, await current(purpose)]).toEqual([old[purpose], id])
    expect(await keyEntries(id)).toEqual(['created'])
    expect(await keyEntries(old[purpose])).toEqual(['created', 'retired'])
    expect(await db.auditEvent.count({ where: { detail: { equals: { key: old[purpose] } }, action: 'signing_key.retired' } })).toBe(1)
  }
  const after = await makeCertificate()
  for (const made of [before, after]) expect(await verifyPdf(made)).toMatchObject({ state: 'active', isOriginalFile: true })
  const did = (await readDidDocument()) as unknown as { verificationMethod: { id: string }[]; assertionMethod: string[] }
  expect(did.verificationMethod).toHaveLength(2)
  expect(did.assertionMethod).toHaveLength(2)
  expect(await readRegisterVerifiers()).toHaveLength(2)
  await expect(endKey({ id: old.seal, change: 'retired', since: null })).rejects.toThrow(/retired already/)
})

test('a compromised key: what was issued before stays valid, what was issued since can no longer be confirmed', async () => {
  const early = await makeCertificate()
  const since = new Date()
  const late = await makeCertificate()
  const id = await current('credential')
  await endKey({ id, change: 'compromised', since })
  expect(await keyEntries(id)).toEqual(['created', 'compromised'])
  expect(await verifyPdf(early)).toMatchObject({ state: 'active' })
  expect(await verifyPdf(late)).toMatchObject({ state: 'cannot_check', by: 'leaked' })
  const did = (await readDidDocument()) as unknown as { assertionMethod: string[]; verificationMethod: { id: string; revoked?: string }[] }
  expect(did.assertionMethod.some((method) => method.endsWith(`#${id}`))).toBe(false)
  expect(did.verificationMethod.find((method) => method.id.endsWith(`#${id}`))?.revoked).toBe(since.toISOString())
  // The next issue makes a new key by itself.
  expect(await verifyPdf(await makeCertificate())).toMatchObject({ state: 'active' })
  await expect(endKey({ id, change: 'compromised', since: null })).rejects.toThrow(/already/)
  await expect(endKey({ id: await current('seal'), change: 'compromised', since: new Date(Date.now() + 60_000) })).rejects.toThrow(/ahead/)
  await expect(endKey({ id: 's1999z', change: 'retired', since: null })).rejects.toThrow(/no key/)
})

test('the key of the register can end too: another one tells of it, and is told of first', async () => {
  const made = await makeCertificate()
  const id = await current('register')
  await endKey({ id, change: 'compromised', since: null })
  expect(await keyEntries(id)).toEqual(['created', 'compromised'])
  expect(await keyEntries(await current('register'))).toEqual(['created'])
  expect((await readRegisterVerifiers()).length).toBeGreaterThan(0)
  expect(await verifyPdf(made)).toMatchObject({ state: 'active' })
})

test('a key out of a PKCS#12 file seals what is issued from then on, once', async () => {
  const { file } = makePkcs12(folder, 'rahasia')
  const given = { file: readFileSync(file), more: [], provider: null }
  await expect(importKey({ ...given, password: 'salah' })).rejects.toThrow(/password is wrong/)
  const { id } = await importKey({ ...given, password: 'rahasia' })
  await expect(importKey({ ...given, password: 'rahasia' })).rejects.toThrow(/here already/)
  expect((await listKeys()).find((key) => key.id === id)).toMatchObject({ algorithm: 'rsa-3072', isCurrent: true, holder: 'portal', provider: null })
  const made = await makeCertificate()
  expect(await verifyPdf(made)).toMatchObject({ state: 'active', isOriginalFile: true })
  const { bytes } = await readCertificatePdf({ actor: made.learner, certificateId: made.certificateId })
  expect(Buffer.from(bytes).toString('latin1')).toContain(Buffer.from('Segel_Lain').toString('hex'))
})

test('a backup brings the keys back under another KEYS_SECRET, and to no other portal', async () => {
  await makeCertificate()
  const { text, count } = await backUpKeys({ passphrase: 'kata sandi cadangan' })
  expect(count).toBeGreaterThan(3)
  const secret = settings().KEYS_SECRET
  settings().KEYS_SECRET = 'another secret that is long enough for it'
  await expect(backUpKeys({ passphrase: 'kata sandi cadangan' })).rejects.toThrow(/KEYS_SECRET/)
  await expect(restoreKeys({ text, passphrase: 'salah' })).rejects.toThrow(/passphrase is wrong/)
  await expect(restoreKeys({ text: '{}', passphrase: 'x' })).rejects.toThrow(/not a backup/)
  expect(await restoreKeys({ text, passphrase: 'kata sandi cadangan' })).toHaveLength(count)
  expect((await backUpKeys({ passphrase: 'kata sandi cadangan' })).count).toBe(count)
  settings().KEYS_SECRET = secret
  await restoreKeys({ text, passphrase: 'kata sandi cadangan' })
})

test('a ceremony under another address than the register’s is refused, and says which setting', async () => {
  const keys = await db.signingKey.count()
  const { PUBLIC_URL } = settings()
  try {
    settings().PUBLIC_URL = 'https://lain.example'
    await expect(addKey({ purpose: 'credential', replaces: true })).rejects.toThrow(/PUBLIC_URL.*PORT.*Nothing was changed/s)
  } finally {
    settings().PUBLIC_URL = PUBLIC_URL
  }
  expect(await db.signingKey.count()).toBe(keys)
  await addKey({ purpose: 'credential', replaces: true })
})
