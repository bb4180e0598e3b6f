import { randomUUID } from 'node:crypto'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import { verifyCredential } from '@digitalbazaar/vc'
import { expect, test } from 'vitest'
import { revokeCertificate } from '#app/certificates/changes/revoke-certificate.server.ts'
import { parseMultikey } from '#app/certificates/credential/multikey.ts'
import { closePassportLink } from '#app/certificates/passport/close-passport-link.server.ts'
import type { SignedCredential } from '#app/certificates/passport/clr-credential.ts'
import { listPassportLinks } from '#app/certificates/passport/list-passport-links.server.ts'
import { openPassportLink } from '#app/certificates/passport/open-passport-link.server.ts'
import { mostPassportLinks } from '#app/certificates/passport/passport-days.ts'
import { readMyPassport } from '#app/certificates/passport/read-passport.server.ts'
import { readSharedPassport, writeSharedPassport } from '#app/certificates/passport/read-shared-passport.server.ts'
import { writeMyPassport } from '#app/certificates/passport/write-passport.server.ts'
import { readDidDocument } from '#app/certificates/read-did-document.server.ts'
import { erasePerson } from '#app/people/erase-person.server.ts'
import { personErasedJob } from '#app/people/jobs.ts'
import { db } from '#app/platform/database.server.ts'
import { jobHandlers } from '#server/job-handlers.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'
import { knownDocuments } from '#tests/builders/known-documents.ts'
import { makePerson } from '#tests/builders/people.ts'
import { verifyByFile } from './verify-by-file.server.ts'

const made = await makeCertificate({ name: 'Siti Aminah' })
const other = await makeCertificate({ name: 'Siti Aminah' })
// One person with two certificates.
await db.$executeRaw`update certificate set person_id = ${made.learner.personId}::uuid where id = ${other.certificateId}::uuid`

type Clr = SignedCredential & { credentialSubject: { verifiableCredential: SignedCredential[] } }

async function passportOf(actor: typeof made.learner): Promise<Clr> {
  return JSON.parse(Buffer.from((await writeMyPassport({ actor })).bytes).toString()) as Clr
}

function verify(file: unknown) {
  return verifyByFile({ file: Buffer.from(JSON.stringify(file)), tooLarge: false, addressKey: randomUUID() })
}

function tokenOf(url: string): string {
  return url.slice(url.lastIndexOf('/') + 1)
}

test('the file holds the person’s credentials unchanged; an independent library verifies it and each inside', async () => {
  const passport = await passportOf(made.learner)
  const inner = passport.credentialSubject.verifiableCredential
  expect(passport.name).toBe('CONTOH: Paspor keterampilan')
  expect(inner).toHaveLength(2)
  expect(JSON.stringify(passport)).not.toContain(made.learner.personId)
  const did = (await readDidDocument()) as unknown as { id: string; verificationMethod: { id: string; publicKeyMultibase: string }[] }
  const keys = Object.fromEntries(did.verificationMethod.map(({ id, publicKeyMultibase }) => [id.split('#')[1], parseMultikey(publicKeyMultibase)!]))
  const origin = (passport.issuer as { url: string }).url
  const suite = new DataIntegrityProof({ cryptosuite })
  const options = { suite, documentLoader: knownDocuments(origin, keys), checkStatus: async () => ({ verified: true }) }
  for (const one of [passport, ...inner]) {
    const credential = { ...one, proof: one.proof.find((proof) => proof.cryptosuite === 'eddsa-rdfc-2022') }
    // The credentials of tests are dated with the tests' own day.
    const now = new Date(Date.parse(String(one.validFrom)) + 1000)
    expect(await verifyCredential({ credential, now, ...options })).toMatchObject({ verified: true })
  }
}, 60_000)

test('the page that checks files tells each certificate’s state; what was changed is altered', async () => {
  const passport = await passportOf(made.learner)
  const answer = await verify(passport)
  expect(answer).toMatchObject({ state: 'passport', holder: 'Siti Aminah', madeAt: expect.any(Date) })
  const numbers = [made.number, other.number].sort()
  expect('entries' in answer && answer.entries.map(({ number, state }) => [number, state]).sort()).toEqual(
    numbers.map((number) => [number, 'active']),
  )
  const [first, second] = passport.credentialSubject.verifiableCredential as [SignedCredential, SignedCredential]
  const withInner = (verifiableCredential: unknown[]) => ({ ...passport, credentialSubject: { ...passport.credentialSubject, verifiableCredential } })
  const renamed = JSON.parse(JSON.stringify(passport).replaceAll('Siti Aminah', 'Budi Santoso')) as Clr
  for (const changed of [
    withInner([first]),
    withInner([first, first, second]),
    withInner([second, first]),
    renamed,
    { ...passport, validFrom: '2020-01-01T00:00:00Z' },
    { ...passport, proof: passport.proof.slice(0, 1) },
  ]) {
    const answered = await verify(changed)
    expect(answered).toMatchObject({ state: 'altered', by: 'passport', number: null })
    expect(JSON.stringify(answered)).not.toMatch(/Siti|Budi/)
  }
  expect(await verify({ ...passport, proof: [] })).toMatchObject({ state: 'unknown', by: 'credential' })
})

test('what is revoked later stands so in an older file, and is left out of a new one', async () => {
  const { learner, operator, certificateId } = await makeCertificate({ name: 'Dewi Lestari' })
  const before = await passportOf(learner)
  await revokeCertificate({ actor: operator, certificateId, reasonClass: 'misuse' })
  expect(await verify(before)).toMatchObject({ state: 'passport', entries: [{ state: 'revoked' }] })
  expect(await readMyPassport({ actor: learner })).toMatchObject({ entries: [], leftOut: 1, name: null })
  await expect(writeMyPassport({ actor: learner })).rejects.toMatchObject({ code: 'not_found' })
})

test('a link shows the passport until it ends or is closed; the database keeps no token', async () => {
  const { url, expiresAt } = await openPassportLink({ actor: made.learner, days: 7 })
  const token = tokenOf(url)
  expect(Buffer.from(token, 'base64url').length).toBeGreaterThanOrEqual(16)
  expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(6.9 * 86_400_000)
  expect(JSON.stringify(await db.passportLink.findMany())).not.toContain(token)
  expect(await readSharedPassport({ token })).toMatchObject({ state: 'open', passport: { name: 'Siti Aminah', entries: [{}, {}] } })
  expect(await verify(JSON.parse(Buffer.from((await writeSharedPassport({ token }))!.bytes).toString()))).toMatchObject({ state: 'passport' })
  const [link] = await listPassportLinks({ actor: made.learner })
  const stranger = await makePerson()
  await expect(closePassportLink({ actor: stranger.actor, linkId: link!.linkId })).rejects.toMatchObject({ code: 'not_found' })
  await closePassportLink({ actor: made.learner, linkId: link!.linkId })
  await closePassportLink({ actor: made.learner, linkId: link!.linkId })
  expect(await readSharedPassport({ token })).toEqual({ state: 'closed', at: expect.any(Date) })
  expect(await writeSharedPassport({ token })).toBeNull()
  expect(await listPassportLinks({ actor: made.learner })).toEqual([])

  const next = await openPassportLink({ actor: made.learner, days: 30 })
  await db.$executeRaw`update passport_link set expires_at = now() - interval '1 second' where person_id = ${made.learner.personId}::uuid and closed_at is null`
  expect(await readSharedPassport({ token: tokenOf(next.url) })).toEqual({ state: 'ended', at: expect.any(Date) })
  expect(await writeSharedPassport({ token: tokenOf(next.url) })).toBeNull()
  for (const wrong of ['', 'x', token.slice(1), `${token}A`]) expect(await readSharedPassport({ token: wrong })).toEqual({ state: 'unknown' })
})

test('there is an end to open links, and erasing a person ends them', async () => {
  const { actor, personId } = await makePerson({ name: 'Rina Wati' })
  const operator = await makePerson({ roles: ['operator'] })
  const urls: string[] = []
  for (let i = 0; i < mostPassportLinks; i++) urls.push((await openPassportLink({ actor, days: 90 })).url)
  await expect(openPassportLink({ actor, days: 7 })).rejects.toMatchObject({ code: 'invalid_form' })
  await erasePerson({ actor: operator.actor, personId })
  await jobHandlers.find(({ job }) => job.name === personErasedJob.name)!.handler({ personId }, { signal: AbortSignal.timeout(60_000) })
  expect(await readSharedPassport({ token: tokenOf(urls[0]!) })).toEqual({ state: 'unknown' })
})
