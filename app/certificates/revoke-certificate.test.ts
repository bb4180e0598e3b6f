import { expect, test } from 'vitest'
import { db } from '#app/platform/database.server.ts'
import { makeCertificate } from '#tests/builders/certificates.ts'
import { findCertificate } from './find-certificate.server.ts'
import { readMyCertificates } from './read-my-certificates.server.ts'
import { revokeCertificate } from './revoke-certificate.server.ts'

test('an operator revokes once, with a public reason; history stays and the owner is told', async () => {
  const { certificateId, operator, learner } = await makeCertificate()
  const revoke = () => revokeCertificate({ actor: operator, certificateId, reasonClass: 'data_error' })
  const [first, second] = await Promise.allSettled([revoke(), revoke()])
  expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected'])
  await expect(revoke()).rejects.toMatchObject({ code: 'certificate_not_active' })
  const found = await findCertificate({ id: certificateId })
  expect(found).toMatchObject({ state: 'revoked', reason: 'data_error', since: expect.any(Date) })
  expect(found?.changes.map(({ kind }) => kind)).toEqual(['issued', 'revoked'])
  expect(await db.auditEvent.findFirst({ where: { subjectId: certificateId, action: 'certificate.revoked' } })).toMatchObject({
    actorId: operator.personId,
    detail: { reasonClass: 'data_error' },
  })
  expect(await readMyCertificates({ actor: learner })).toMatchObject([{ certificateId, state: 'revoked', reason: 'data_error' }])
})

test('nobody else revokes', async () => {
  const { certificateId, learner, trainer, decider } = await makeCertificate()
  for (const actor of [learner, trainer, decider]) {
    await expect(revokeCertificate({ actor, certificateId, reasonClass: 'misuse' })).rejects.toMatchObject({ code: 'forbidden' })
  }
  expect(await findCertificate({ id: certificateId })).toMatchObject({ state: 'active' })
})

test('the history of a certificate cannot be changed', async () => {
  const { certificateId } = await makeCertificate()
  await expect(db.$executeRaw`update certificate_event set kind = 'revoked' where certificate_id = ${certificateId}::uuid`).rejects.toThrow(
    /append-only/,
  )
  await expect(db.$executeRaw`delete from certificate_event where certificate_id = ${certificateId}::uuid`).rejects.toThrow(/append-only/)
})
