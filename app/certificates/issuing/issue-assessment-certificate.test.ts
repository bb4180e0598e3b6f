import { beforeAll, expect, test } from 'vitest'
import { findCertificate } from '#app/certificates/find-certificate.server.ts'
import { readCertificatePdf } from '#app/certificates/read-certificate-pdf.server.ts'
import { readBack } from '#app/certificates/render/read-back.ts'
import { db } from '#app/platform/database.server.ts'
import { showCertificate } from '#app/verification/verification-answer.ts'
import { correctName } from '#tests/builders/certificates.ts'
import { applied, assess, type Cast, close, go, makeCast } from '#tests/builders/competency.ts'
import { makePerson } from '#tests/builders/people.ts'
import { issueAssessmentCertificate } from './issue-assessment-certificate.server.ts'
import { issueWaitingCertificate } from './issue-waiting-certificate.server.ts'
import { readWaitingCertificates } from './read-waiting-certificates.server.ts'

let cast: Cast

beforeAll(async () => {
  cast = await makeCast()
})

async function assessed(failing: string | null): Promise<{ own: Cast; applicationId: string }> {
  const own = { ...cast, candidate: (await makePerson({ name: 'Siti Contoh' })).actor }
  const applicationId = await applied(own.candidate)
  await go(applicationId, own.office, 'check')
  await assess(own, applicationId, own.assessor, failing)
  return { own, applicationId }
}

test('K brings one certificate of training with the result of each unit, and never a competency certificate', async () => {
  const { own, applicationId } = await assessed(null)
  const early = issueAssessmentCertificate({ applicationId })
  await expect(early).rejects.toMatchObject({ code: 'issue_refused', params: { reason: 'not_completed' } })
  await close(own, applicationId, own.assessor)
  const jobs = await db.$queryRaw<unknown[]>`select 1 from jobs.job where name = 'assessment-passed' and data->>'applicationId' = ${applicationId}`
  expect(jobs).toHaveLength(1)
  const [one, two] = await Promise.all([issueAssessmentCertificate({ applicationId }), issueAssessmentCertificate({ applicationId })])
  expect(two).toEqual(one)
  const found = (await findCertificate({ id: one.certificateId }))!
  expect(found.facts).toMatchObject({
    kind: 'training',
    licence: null,
    name: 'Asesi Contoh',
    course: { hours: null },
    batch: { place: 'Balai desa' },
  })
  expect(found.facts.assessment?.units.map(({ result }) => result)).toEqual(Array.from({ length: 9 }, () => 'K'))
  expect(found.facts.units).toHaveLength(7)
  const { bytes } = await readCertificatePdf({ actor: own.candidate, certificateId: one.certificateId })
  const text = JSON.stringify(await readBack(bytes))
  for (const words of ['Sertifikat Pelatihan', 'asesmen simulasi', 'bukan Sertifikat Kompetensi BNSP', 'NK.PENDAMPING.02', 'Asesor'])
    expect(text).toContain(words)
  expect(text).not.toContain('jam pelajaran')
  expect(showCertificate({ ...found, choice: { ...found.choice, results: false } }, 'link').details?.assessment).toBeNull()
  const corrected = await correctName({ operator: own.office, holder: own.candidate, certificateId: one.certificateId, name: 'Asesi Benar' })
  expect((await findCertificate({ id: corrected.certificateId }))?.facts).toMatchObject({ name: 'Asesi Benar', assessment: found.facts.assessment })
  expect(await db.certificate.count({ where: { applicationId } })).toBe(2)
})

test('an open appeal, and a unit BK, hold the certificate', async () => {
  const { own, applicationId } = await assessed('NK.PENDAMPING.02')
  await go(applicationId, own.candidate, 'appeal')
  await expect(issueAssessmentCertificate({ applicationId })).rejects.toMatchObject({ code: 'issue_refused' })
  await go(applicationId, own.office, 'appoint-panel', { person: own.panel.personId })
  await go(applicationId, own.panel, 'settle', { outcome: 'dismissed' })
  await close(own, applicationId, own.assessor)
  await expect(issueAssessmentCertificate({ applicationId })).rejects.toMatchObject({ code: 'issue_refused' })
  expect(await db.certificate.count({ where: { applicationId } })).toBe(0)
})

test('a certificate that waits stands in the operator’s list and can be issued there; one certifies exactly one thing', async () => {
  const { own, applicationId } = await assessed(null)
  await close(own, applicationId, own.assessor)
  const waiting = await readWaitingCertificates({ actor: own.office })
  expect(waiting).toContainEqual(expect.objectContaining({ basis: { applicationId }, refusal: null, batchName: 'Asesmen simulasi Pendamping UMKM' }))
  await expect(issueWaitingCertificate({ actor: own.assessor, basis: { applicationId } })).rejects.toMatchObject({ code: 'forbidden' })
  const { certificateId } = await issueWaitingCertificate({ actor: own.office, basis: { applicationId } })
  expect(await readWaitingCertificates({ actor: own.office })).not.toContainEqual(expect.objectContaining({ basis: { applicationId } }))
  const none = db.$executeRaw`update certificate set application_id = null where id = ${certificateId}::uuid`
  await expect(none).rejects.toThrow(/certificate_of_one_thing_check/)
})
