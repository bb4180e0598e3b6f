import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { checkCredential } from '#app/verification/check-credential.ts'
import { sampleFacts, sampleUnit } from '#tests/builders/certificate-facts.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'
import { type CertificateFacts, certificateFactsSchema } from './certificate-facts.ts'
import { achievementKey, achievementOf } from './credential/achievement.ts'
import { achievementCredential } from './credential/achievement-credential.ts'
import { type Document, proveTwice } from './credential/data-integrity.ts'
import { verificationMethod } from './credential/did.ts'
import { readAchievement } from './read-achievement.server.ts'
import { sponsorCredential } from './sponsor-copy/sponsor-credential.ts'

const origin = 'https://kelas.example.id'
const status = { revocation: { list: 1, index: 5 }, suspension: { list: 2, index: 6 } }
const issue = { certificateId: '0198f4d2-6a5e-7d0a-9b2e-0f2a7d1c9e55', origin, status }

function idIn(document: Document): string {
  return (document.credentialSubject as { achievement: { id: string } }).achievement.id
}

test('whoever achieved the same has the same achievement, whatever is theirs alone', () => {
  const id = idIn(achievementCredential(sampleFacts(), issue))
  expect(id).toMatch(/^https:\/\/kelas\.example\.id\/pencapaian\/[0-9a-f]{32}$/)
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 100 }), fc.integer({ min: 0, max: 12 }), fc.string({ minLength: 1 }), (percent, points, text) => {
      const own: Partial<CertificateFacts> = {
        name: `Orang ${text.replace(/\P{L}/gu, '')}x`,
        batch: { ...sampleFacts().batch, name: 'Angkatan 9', startsOn: '2027-01-01', endsOn: '2027-01-09' },
        results: { quiz: { percent, passPercent: 60 }, task: { points, maxPoints: 12 } },
        trainerName: null,
        validUntil: '2030-01-01',
      }
      const facts = sampleFacts(own)
      expect(idIn(achievementCredential(facts, { ...issue, certificateId: '0198f4d2-6a5e-7d0a-9b2e-0f2a7d1c9e56' }))).toBe(id)
      expect(idIn(sponsorCredential(facts, issue))).toBe(id)
    }),
  )
})

test('another course, other units, demands, hours or kind are another achievement', () => {
  const { course, results } = sampleFacts()
  const others: Partial<CertificateFacts>[] = [
    {},
    { course: { ...course, title: { id: 'Lain', en: 'Other' } } },
    { course: { ...course, hours: 13 } },
    { units: [] },
    { units: [{ ...sampleUnit, kepmenaker: '1/2030' }] },
    { results: { ...results, quiz: { percent: 85, passPercent: 70 } } },
    { results: { ...results, task: null } },
    { kind: 'attendance' },
    { isDemo: true },
  ]
  const keys = others.map((change) => achievementKey(achievementOf(sampleFacts(change), origin)))
  expect(new Set(keys).size).toBe(others.length)
  expect(achievementKey(achievementOf(sampleFacts(), 'https://lain.example'))).not.toBe(keys[0])
})

test('its address leads to what was achieved, and to nobody', async () => {
  const made = await makeCertificate({ name: 'Siti Aminah' })
  await makeCertificate({ name: 'Budi Santoso' })
  const facts = certificateFactsSchema.parse((await db.certificate.findUniqueOrThrow({ where: { id: made.certificateId } })).facts)
  const achievement = achievementOf(facts, new URL(facts.verification.url).origin)
  const page = await readAchievement({ key: achievementKey(achievement) })
  expect(page).toMatchObject({ name: facts.course.title.id, criteria: expect.stringContaining(`${facts.course.hours} jam pelajaran`) })
  expect(page.units.map(({ code }) => code)).toEqual(facts.units.map(({ code }) => code))
  expect(JSON.stringify(page)).not.toMatch(/Siti|Budi|Aminah/)
  await expect(readAchievement({ key: 'f'.repeat(32) })).rejects.toMatchObject({ code: 'not_found' })
})

test('a credential of before, with an achievement of its own, is still proved', async () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const key = { id: 'k2026a', publicKey: Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'), retiredAt: null, compromisedAt: null }
  const document = achievementCredential(sampleFacts(), issue)
  const subject = document.credentialSubject as { achievement: object }
  const before = {
    ...document,
    credentialSubject: { ...subject, achievement: { ...subject.achievement, id: `urn:uuid:${issue.certificateId}#pelatihan` } },
  } as Document
  const proof = await proveTwice(before, { verificationMethod: verificationMethod(origin, 'k2026a'), privateKey }, '2026-11-22T03:15:00Z')
  expect(await checkCredential(Buffer.from(JSON.stringify({ ...before, proof })), [key])).toMatchObject({ outcome: 'ok' })
})
