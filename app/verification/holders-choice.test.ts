import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { badgeFormats } from '#app/certificates/badge/make-badge.server.ts'
import { usualChoice } from '#app/certificates/certificate-choice.ts'
import { revokeCertificate } from '#app/certificates/changes/revoke-certificate.server.ts'
import { setCertificateChoice } from '#app/certificates/set-certificate-choice.server.ts'
import { initialsOf } from '#app/certificates/sponsor-copy/initials-of.ts'
import { db } from '#app/platform/database.server.ts'
import { readSponsorCopies, readSponsorCopy } from '#app/sponsors/read-sponsor-copies.server.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'
import { makePerson } from '#tests/builders/people.ts'
import { verifyByFile } from './verify-by-file.server.ts'
import { verifyByNumber } from './verify-by-number.server.ts'
import { verifyByToken } from './verify-by-token.server.ts'

const made = await makeCertificate({ name: 'Siti Nur’aini Putri' })
const { certificateId, learner: actor, batchId, sponsorId } = made
const { token } = await db.certificate.findUniqueOrThrow({ where: { id: certificateId }, select: { token: true } })
const addressKey = randomUUID()

test('at first the link shows what the paper does, without results; a number alone shows no motif', async () => {
  const shown = { name: 'Siti Nur’aini Putri', isMasked: false, sidik: expect.stringMatching(/^[0-9a-f]{16}$/), details: { results: null } }
  expect(await verifyByToken({ token })).toMatchObject(shown)
  expect(await verifyByNumber({ number: made.number, addressKey })).toMatchObject({ isMasked: true, details: null, sidik: null })
})

test('the holder’s choice decides for the link; whoever names the holder sees the name all the same', async () => {
  await setCertificateChoice({ actor, certificateId, choice: { name: 'masked', units: false, results: true, sponsorCopy: false } })
  const byLink = await verifyByToken({ token })
  expect(byLink).toMatchObject({ isMasked: true, isMaskedByHolder: true, details: { units: [], results: { quiz: { percent: 100 } } } })
  expect(JSON.stringify(byLink)).not.toMatch(/Siti|Putri/)
  expect(await verifyByNumber({ number: made.number, name: 'siti nuraini putri', addressKey })).toMatchObject({
    name: 'Siti Nur’aini Putri',
    isMasked: false,
  })
  await setCertificateChoice({ actor, certificateId, choice: usualChoice })
  expect(await verifyByToken({ token })).toMatchObject({ isMasked: false, details: { results: null } })
})

test('nobody else chooses', async () => {
  const stranger = await makePerson()
  const operator = await makePerson({ roles: ['operator'] })
  for (const one of [stranger, operator]) {
    const attempt = setCertificateChoice({ actor: one.actor, certificateId, choice: usualChoice })
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' })
  }
})

test('the sponsor of the batch has a copy only while the holder allows it, and nobody else ever', async () => {
  const sponsor = await makePerson({ roles: ['sponsor'], sponsorId })
  const elsewhere = await makeCertificate()
  const other = await makePerson({ roles: ['sponsor'], sponsorId: elsewhere.sponsorId })
  const wanted = { batchId, certificateId, format: 'json' as const }

  expect(await readSponsorCopies({ actor: sponsor.actor, batchId })).toEqual([])
  await expect(readSponsorCopy({ actor: sponsor.actor, ...wanted })).rejects.toMatchObject({ code: 'not_found' })
  await setCertificateChoice({ actor, certificateId, choice: { ...usualChoice, sponsorCopy: true } })
  await setCertificateChoice({ actor: elsewhere.learner, certificateId: elsewhere.certificateId, choice: { ...usualChoice, sponsorCopy: true } })
  expect(await readSponsorCopies({ actor: sponsor.actor, batchId })).toMatchObject([{ certificateId, number: made.number, initials: 'S. N. P.' }])
  await expect(readSponsorCopies({ actor: other.actor, batchId })).rejects.toMatchObject({ code: 'not_found' })
  await expect(readSponsorCopy({ actor: other.actor, ...wanted })).rejects.toMatchObject({ code: 'not_found' })
  // A certificate of another batch is none of this one's.
  await expect(readSponsorCopy({ actor: sponsor.actor, ...wanted, certificateId: elsewhere.certificateId })).rejects.toMatchObject({
    code: 'not_found',
  })

  for (const format of badgeFormats) {
    const { bytes } = await readSponsorCopy({ actor: sponsor.actor, ...wanted, format })
    if (format === 'json') {
      expect(JSON.parse(Buffer.from(bytes).toString())).toMatchObject({ name: expect.stringMatching(/^CONTOH: .+ \(salinan sponsor\)$/) })
      expect(Buffer.from(bytes).toString()).not.toMatch(/Siti|Putri|"result"|"evidence"/)
      const forged = Buffer.from(Buffer.from(bytes).toString().replace('S. N. P.', 'B. S.'))
      expect(await verifyByFile({ file: forged, tooLarge: false, addressKey })).toMatchObject({ state: 'altered', by: 'credential' })
    }
    const answer = await verifyByFile({ file: bytes, tooLarge: false, addressKey })
    expect(answer).toMatchObject({
      state: 'active',
      isDemo: true,
      number: made.number,
      isMasked: true,
      details: null,
      checks: expect.arrayContaining([{ name: 'copy.ok', outcome: 'ok' }]),
    })
    expect(JSON.stringify(answer)).not.toMatch(/Siti|Putri/)
  }

  const { bytes: kept } = await readSponsorCopy({ actor: sponsor.actor, ...wanted })
  await setCertificateChoice({ actor, certificateId, choice: usualChoice })
  await expect(readSponsorCopy({ actor: sponsor.actor, ...wanted })).rejects.toMatchObject({ code: 'not_found' })
  await revokeCertificate({ actor: made.operator, certificateId, reasonClass: 'misuse' })
  expect(await verifyByFile({ file: kept, tooLarge: false, addressKey })).toMatchObject({ state: 'revoked' })
})

test('initials tell no name', () => {
  expect(initialsOf('Siti Nur’aini  binti Ahmad')).toBe('S. N. B. A.')
  expect(initialsOf('Dr. Ratna, S.Pd.')).toBe('D. R. S.')
  fc.assert(fc.property(fc.string(), (name) => !/\p{L}{2}/u.test(initialsOf(name).normalize('NFC').replace(/\p{M}/gu, ''))))
})
